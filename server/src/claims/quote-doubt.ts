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

const ASKED = [
  // Did X say “…”? But *why did X say “…”?* and *did you write “…”?* hold them to it. A mark of the quoted words is cut with them.
  /^(?!.*(?:\b(?:why|how|what|when|where|you)\b|(?:vì sao|tại sao|thế nào)).*“…”).*\?\s*[)\]]*$/isu,
]

const SUPPOSED = [
  // If X had said “…”, imagine X saying “…”, let X say “…”, perhaps X said “…”
  /(?:^|[,;] )(?:(?:and|but|so|even|now) )?(?:if|had|were|should|unless|imagine|suppos(?:e|ing)|picture|let|perhaps|maybe|possibly),? (?:it was )?(?:the |mr\.? |dr\.? )?§(?! is right)/i,
  /(?:^|[,;] )(?:nếu|giả sử|giá (?:mà|như)|ước gì|có lẽ|có thể|biết đâu),? (?:chính |là )?(?:ông |bà )?§/iu,
]

const DENIED = [
  // X did not say “…”, never wrote “…”
  /\b(?:(?:did|does|do|has|have|had)(?: not|n['’]t)|never) (?:actually |ever |really )?(?:say|said|write|wrote|written|use|used|utter|uttered)\b/i,
  /§ (?:did|does|do|would)(?: not|n['’]t) (?:want|wish|mean|dare|care|like|intend|need) to (?:say|write|claim|suggest|utter)\b/i,
  // X denied having said “…”, the words “…”
  /§ (?:\w+ )?(?:den(?:y|ies|ied)|disown(?:s|ed)?|disavow(?:s|ed)?|retract(?:s|ed)?) (?:(?:ever|having|saying|writing|using) |that s?he\b|that they\b|(?:the|these|those|such) (?:word|line|quote|quotation|remark|saying|sentence|phrase)s?\b)/i,
  /\bden(?:y|ies|ied) that § (?:had |has |ever )?(?:said|written|used)/i,
  // Nobody heard X, no record of X saying, neither X nor Y
  /\b(?:no|any) (?:record|proof|evidence|trace|sign) (?:of|that) (?:the |mr\.? )?§|^(?:nobody|no ?one|none)\b[^,;:]* (?:heard?|hears|remembers?|recalls?) §|^(?:no ?one|nobody),? not even §|\bneither (?:.* nor )?§/i,
  // X has yet to say, was never known to say, is not the author of
  /§ (?:is|was|has) (?:yet |(?:no|not the) (?:man|woman|one|author|speaker) |not one |never (?:been )?(?:heard |known ))(?:to|of)\b/i,
  // “…” is not by X, are not X's words, (not X)
  /\b(?:are|were|is|was) (?:not|never) (?!only\b|just\b)(?:the )?(?:words? of |a saying of |by )?§|[(–—-]\s*not (?:the )?§/i,
  /§ (?:đã )?(?:phủ nhận|bác bỏ|chưa từng|chưa bao giờ|không hề|chưa hề)(?![A-Za-zÀ-ỹ])|không phải (?:là )?(?:lời |câu )?(?:của )?(?:ông |bà )?§/iu,
]

const CALLED_WRONG = [
  // Wrongly quoted as saying, a parody, by mistake
  /\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly) (?:\w+ )?(?:quot|credit|attribut|ascrib|giv|wr[io]t|said|say|report|claim)|\b(?:but |though )wrongly\b/i,
  /\b(?:misquot|misattribut|parod|garbl)|\bby mistake\b|\bin error\b|^(?:wrong|false|not true)\s*:|\b(?:wrong|false|mistaken) (?:attribution|quot|credit)/i,
  /\b(?:myth|untrue|not true|false|wrong) that\b|\b(?:is|was) not (?:what|how) /i,
  // In our first draft X said; I had thought that X said
  /\b(?:first|earlier|previous|old|original|early) (?:draft|version)s? (?:of \w+ \w+ )?(?:had |said that |wrote that |gave )?§|\b(?:I|we) (?:had )?(?:first |once |always |long |wrongly )?(?:thought|believed|assumed) (?:that )?§/i,
  /^sai\s*:|(?<![A-Za-zÀ-ỹ])(?:nhầm (?:là|rằng|cho)|gán nhầm|ghi nhầm|dẫn sai|trích sai|bản (?:thảo )?(?:đầu|trước) (?:ghi |viết ))(?![A-Za-zÀ-ỹ])/iu,
]

const HEARSAY = [
  // X allegedly said, so the story goes, some say that X; but *X is said to have answered* gives it
  /\b(?:allegedly|supposedly|purportedly|legend has|(?:so )?the story goes|rumou?rs?)\b|\bit (?:is|was|has been) (?:\w+ )?(?:claimed|alleged|rumou?red)\b/i,
  /\b(?:some|many|others|people|papers) (?:\w+ )?(?:(?:say|claim|believe|think) (?:that )?§|(?:attribute|ascribe|give)\b)/i,
  // X is supposed to have said, seems to have said, must have said
  /§ (?:(?:is|was|are|were) (?:supposed|alleged|claimed|rumou?red) to|(?:seems?|seemed|appears?|appeared) to have)\b|§ (?:might|may|must|could|should|would) (?:well |once |also |easily )?have (?!been)/i,
  // I wonder whether X, I doubt that X
  /\b(?:wonder|doubt|know|say|unclear|unsure|sure|check|asked?|tell)(?:s|ed|ing)? (?:if|whether) (?:it was )?(?:the )?§|\bdoubt(?:s|ed)? that §/i,
  // X wished that somebody would say
  /§ (?:wish(?:es|ed)?|want(?:s|ed)?|call(?:s|ed)? (?:on|upon)|hop(?:es|ed)|ask(?:s|ed)?|beg(?:s|ged)?|urg(?:es|ed))\b[^,;:“]* (?:had|would|to) (?:said|say|write)\b/i,
  // X liked what he heard: “…”
  /§ (?:\w+ )?(?:(?:heard|hears|liked|likes|loved|loves|enjoyed|saw|received|read|reads)\b|agree[sd] with\b)(?:(?! and )[^“,;])*: ?“…”/i,
  /§ (?:(?:được|bị) cho là|lẽ ra|đáng lẽ|mong có|(?:ghi|chép) lại (?:lời|câu)|đọc (?:thấy|được))/iu,
  /(?<![A-Za-zÀ-ỹ])(?:nghe (?:nói|đồn)|tương truyền|người ta (?:nói|cho|đồn)|có người (?:nói|cho)|liệu|chẳng biết|không rõ|không biết|tưởng)(?: rằng| là)? (?:ông |bà )?§/iu,
]

/** Tells whether `words`, a sentence with `CUT` for its quotations and `NAMED` for a speaker, does not itself give the ones to the other. */
export function leavesOpenWhose(words: string): boolean {
  return [ASKED, SUPPOSED, HEARSAY].some((patterns) => patterns.some((pattern) => pattern.test(words))) || takesBack(words)
}

/** Tells whether such a sentence says that the quoted words were never said, or are told wrongly. */
export function takesBack(words: string): boolean {
  return [DENIED, CALLED_WRONG].some((patterns) => patterns.some((pattern) => pattern.test(words)))
}
