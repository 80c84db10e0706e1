/**
 * Tells where a sentence does not itself give quoted words to whoever it names: where it asks, supposes or denies that they said them,
 * calls it wrong, or leaves it to hearsay.
 *
 * In: the words of a sentence, with a sign each in place of its quotations and of whoever is named. Out: whether they leave open or
 * deny whose the quoted words are.
 */

/** What stands for a quotation, and for whoever is named as its speaker. */
export const CUT = '“…”'
export const NAMED = '§'

/** *Did X say “…”?*: it asks; *why did X say “…”?* and *did you write “…”?* hold them to it. A mark of the quoted words is cut with them. */
const ASKED = /^(?!.*(?:\b(?:why|how|what|when|where|you)\b|(?:vì sao|tại sao|thế nào)).*“…”).*\?\s*[)\]]*$/isu

/** *If X had said “…”*, *imagine X saying “…”*, *let X say “…”*; but not *if, as X says, “…”*. */
const SUPPOSED =
  /(?:^|[,;] )(?:(?:and|but|so|even|now) )?(?:if|had|were|should|unless|imagine|suppos(?:e|ing)|picture|let|perhaps|maybe|possibly|nếu|giả sử|giá (?:mà|như)|ước gì|có lẽ|có thể|biết đâu),? (?:it was |chính |là )?(?:the |mr\.? |dr\.? |ông |bà )?§(?! is right)/iu

/** *X denied having said “…”*, *no record of X saying*, *neither X nor Y said*, *has yet to say*: somebody did not. */
const DENIED =
  /\b(?:(?:did|does|do|has|have|had)(?: not|n['’]t)|never) (?:actually |ever |really )?(?:say|said|write|wrote|written|use|used|utter|uttered)\b|\bden(?:y|ies|ied) that § (?:had |has |ever )?(?:said|written|used)|§ (?:\w+ )?(?:den(?:y|ies|ied)|disown(?:s|ed)?|disavow(?:s|ed)?|retract(?:s|ed)?) (?:ever |having |saying |writing |using |that (?:s?he|they)\b|(?:the|these|those|such) (?:words?|lines?|quotes?|quotations?|remarks?|sayings?|sentences?|phrases?))|\b(?:no|any) (?:record|proof|evidence|trace|sign) (?:of|that) (?:the |mr\.? )?§|^(?:nobody|no ?one|none)\b[^,;:]* (?:heard?|hears|remembers?|recalls?) §|^(?:no ?one|nobody),? not even §|\bneither (?:.* nor )?§|§ (?:is|was|has) (?:yet |no (?:man|woman) |no one |not one |not the (?:man|woman|one|author|speaker) |never (?:been )?(?:heard |known ))(?:to|of)\b|§ (?:did|does|do|would)(?: not|n['’]t) (?:want|wish|mean|dare|care|like|intend|need) to (?:say|write|claim|suggest|utter)\b|(?:\bare|\bwere|\bis|\bwas) (?:not|never) (?!only\b|just\b)(?:the )?(?:words? of |a saying of |by )?§|[(–—-]\s*not (?:the )?§|§ (?:đã )?(?:phủ nhận|bác bỏ|chưa từng|chưa bao giờ|không hề|chưa hề)(?![A-Za-zÀ-ỹ])|không phải (?:là )?(?:lời |câu )?(?:của )?(?:ông |bà )?§/iu

/** *Wrongly quoted as saying*, *a mistake*, *in our first draft X said*: it says itself that this is not so. */
const CALLED_WRONG =
  /\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly) (?:\w+ )?(?:quot|credit|attribut|ascrib|giv|wr[io]t|said|say|report|claim)|\bmisquot|\bparod|\bgarbl|\b(?:is|was) not (?:what|how) |\bmisattribut|\b(?:but |though )wrongly\b|\bby mistake\b|\bin error\b|^(?:wrong|false|not true|sai)\s*:|\b(?:wrong|false|mistaken) (?:attribution|quot|credit)|\b(?:myth|untrue|not true|false|wrong) that\b|\b(?:first|earlier|previous|old|original|early) (?:draft|version)s? (?:of \w+ \w+ )?(?:had |said that |wrote that |gave )?§|\b(?:I|we) (?:had )?(?:first |once |always |long |wrongly )?(?:thought|believed|assumed) (?:that )?§|(?<![A-Za-zÀ-ỹ])(?:nhầm (?:là|rằng|cho)|gán nhầm|ghi nhầm|dẫn sai|trích sai|bản (?:thảo )?(?:đầu|trước) (?:ghi |viết ))(?![A-Za-zÀ-ỹ])/iu

/** *X allegedly said “…”*, *is supposed to have said*, *some say that X*, *I wonder whether X*, *X liked what he heard: “…”*: it is left open. *Is said to have answered* is not. */
const HEARSAY =
  /§ (?:\w+ )?(?:(?:heard|hears|liked|likes|loved|loves|enjoyed|saw|received|read|reads)\b|agree[sd] with\b)(?:(?! and )[^“,;])*: ?“…”|\b(?:allegedly|supposedly|purportedly|legend has|(?:so )?the story goes|rumou?rs?)\b|§ (?:is|was|are|were) (?:supposed|alleged|claimed|rumou?red) to\b|§ (?:seems?|seemed|appears?|appeared) to have\b|§ (?:might|may|must|could|should|would) (?:well |once |also |easily )?have (?!been)|\bit (?:is|was|has been) (?:\w+ )?(?:claimed|alleged|rumou?red)\b|\b(?:some|many|others|people|papers) (?:\w+ )?(?:(?:say|claim|believe|think) (?:that )?§|(?:attribute|ascribe|give)\b)|\b(?:wonder|doubt|know|say|unclear|unsure|sure|check|asked?|tell)(?:s|ed|ing)? (?:if|whether) (?:it was )?(?:the )?§|\bdoubt(?:s|ed)? that §|§ (?:wish(?:es|ed)?|want(?:s|ed)?|call(?:s|ed)? (?:on|upon)|hop(?:es|ed)|ask(?:s|ed)?|beg(?:s|ged)?|urg(?:es|ed))\b[^,;:“]* (?:had|would|to) (?:said|say|write)\b|§ (?:(?:được|bị) cho là|lẽ ra|đáng lẽ|mong có|(?:ghi|chép) lại (?:lời|câu)|đọc (?:thấy|được))|(?<![A-Za-zÀ-ỹ])(?:nghe (?:nói|đồn)|tương truyền|người ta (?:nói|cho|đồn)|có người (?:nói|cho)|liệu|chẳng biết|không rõ|không biết|tưởng)(?: rằng| là)? (?:ông |bà )?§/iu

/** Tells whether `words`, a sentence with `CUT` for its quotations and `NAMED` for a speaker, does not itself give the ones to the other. */
export function leavesOpenWhose(words: string): boolean {
  return ASKED.test(words) || SUPPOSED.test(words) || HEARSAY.test(words) || takesBack(words)
}

/** Tells whether such a sentence says that the quoted words were never said, or are told wrongly. */
export function takesBack(words: string): boolean {
  return DENIED.test(words) || CALLED_WRONG.test(words)
}
