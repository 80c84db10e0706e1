/**
 * The words by which a text tells who speaks: verbs and nouns of speech, offices, bodies, forms of address.
 *
 * Closed lists, English and Vietnamese; a word may be in several. A Vietnamese verb of two syllables is known by its first
 * where that alone is no other common word, else by both.
 */
import { type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'

/** A verb of speech in a form that has a subject: said, says, noted. */
export const SPEECH = 1
/** A noun for words said: call, warning, words. */
export const SPEECH_NOUN = 1 << 1
/** An office or calling: minister, secretary, researcher. */
export const ROLE = 1 << 2
/** A body that speaks: ministry, committee, agency. */
export const BODY = 1 << 3
/** A form of address before a name: Mr, Dr, ông. */
export const HONORIFIC = 1 << 4
/** A pronoun for a person or persons. */
export const PERSONAL = 1 << 5
/** An adverb that may stand between subject and verb. */
export const BETWEEN = 1 << 6
/** A form of be, have or do, or a modal, before a verb. */
export const AUXILIARY = 1 << 7
/** A preposition after which a name is a place or a thing spoken of. */
export const LOCATING = 1 << 8
/** A word that never is a name, though it has a capital at the start of a sentence. */
export const FUNCTION = 1 << 9
/** A verb of citing, whose object is the speaker: quoted, cited. */
export const CITING = 1 << 10
/** A small word within a person's name: van, de, bin. */
export const PARTICLE = 1 << 11
/** A speaking participle, whose subject is that of the main clause: saying, adding. */
export const SPEAKING = 1 << 12
/** A syllable of a Vietnamese office or body, which tells something only with a capital. */
export const VIETNAMESE_TITLE = 1 << 14
/** A small word of Vietnamese, which may also be a syllable of a name. */
export const VIETNAMESE_FUNCTION = 1 << 16
/** An outlet's usual noun: times, news, daily. */
export const OUTLET = 1 << 13

const CLASSES: readonly (readonly [number, string])[] = [
  [
    SPEECH,
    `said say says told tells tell added adds noted notes stated states stressed stresses emphasised emphasises emphasized emphasizes explained explains argued argues
    asked asks answered answers replied replies warned warns insisted insists declared declares announced announces wrote writes write concluded concludes remarked remarks observed observes
    commented comments recalled recalls admitted admits acknowledged acknowledges claimed claims affirmed affirms asserted asserts suggested suggests requested requests urged urges called calls
    promised promises pledged pledges vowed vows predicted predicts joked jokes quipped quips complained complains confirmed confirms denied denies mused muses boasted boasts continued continues
    began begins interjected countered counters retorted retorts responded responds tweeted tweets posted shouted shouts whispered whispers cried cries exclaimed lamented laments deplored deplores
    praised praises criticised criticises criticized criticizes described describes dubbed branded labelled labeled termed spoke speaks speak voiced voices shared shares
    pointed points highlighted highlights underlined underlines underscored underscores reiterated reiterates repeated repeats maintained maintains contended contends conceded concedes
    cautioned cautions advised advises reminded reminds proposed proposes reported reports revealed reveals thundered demanded demands credited put puts opined reads read
    testified testifies charged charges alleged alleges proclaimed proclaims hailed hails blasted blasts slammed slams mocked mocks bragged brags believed believes thinks thought hoped hopes
    expressed expresses discussed offered offers agreed agrees elaborated elaborates clarified clarifies summarised summarized assessed assesses specified outlined outlines ventured ventures
    wondered wonders countered fumed fumes snapped chided scoffed scoffs recounted recounts signed quoth ordered appealed appeals apologised apologized decried decries denounced denounces
    condemned condemns defended defends dismissed dismisses tells informed informs instructed instructs noticed phrased railed ranted ranting regretted regrets confessed confesses confided laughed mentioned mentions
    expects envisages envisaged foresees foresaw assured assures sighed sighs murmured murmurs muttered mutters chuckled chuckles grumbled grumbles objected objects protested protests
    swore swears teased teases interjects pleaded pleads bemoaned bemoans enthused enthuses hinted hints implied implies reckoned reckons reflected reflects jested fretted frets
    nói khẳng nhấn biết viết thưa nêu đáp dặn khuyên`,
  ],
  [
    SPEECH_NOUN,
    `words word call calls warning phrase line lines remark remarks statement statements comment comments speech question questions claim claims demand demands request appeal verdict
    view plea promise pledge observation complaint argument quip slogan motto formula admission description answer reply tweet tweets letter message pronouncement assessment quote quotation dictum
    sentence advice mantra joke aside summary diagnosis reminder threat boast lament opinion judgement judgment estimation reading telling rebuke retort testimony conclusion ambition aim goal hope wish dream fear
    lời câu`,
  ],
  [
    ROLE,
    `minister ministers secretary secretaries president presidents chairman chairwoman chairperson chair director directors head heads chief chiefs official officials officer officers spokesman spokeswoman spokesperson
    spokespeople representative representatives delegate delegates premier chancellor governor governors mayor mayors senator senators congressman congresswoman lawmaker lawmakers deputy deputies ambassador
    expert experts economist economists analyst analysts researcher researchers scientist scientists professor professors lecturer consultant consultants adviser advisers advisor advisors manager managers
    executive executives founder founders owner owners ceo cto cfo coo leader leaders commissioner commissioners judge judges justice lawyer lawyers attorney attorneys general colonel captain sergeant sheriff
    author authors writer writers editor editors reporter reporters journalist journalists columnist critic critics observer observers speaker candidate candidates nominee rector dean principal teacher
    strategist strategists pollster pollsters aide aides activist activists member members engineer engineers entrepreneur investor worker workers farmer farmers doctor doctors vice-president king queen pope
    prince archbishop bishop pastor witness witnesses participant participants host anchor historian philosopher poet respondent respondents
    man woman men women colleague colleagues friend friends neighbour neighbours fisherman fishermen docker dockers sailor sailors resident residents student students visitor visitors passenger passengers
    father mother brother sister grandfather grandmother uncle aunt`,
  ],
  [
    BODY,
    `ministry ministries government governments committee committees commission council department departments agency agencies authority authorities office bureau institute association chamber federation
    union party congress parliament assembly senate politburo cabinet court bank fund organisation organization university company corporation group firm board directorate secretariat administration campaign police
    newspaper magazine report document strategy resolution plan law memo paper study survey poll bulletin communique communiqué statement union nation`,
  ],
  [HONORIFIC, `mr mrs ms miss dr prof sir madam lord lady mme sen rep gov gen lt col capt sgt hon ông bà anh chị đồng`],
  [PERSONAL, "he she they i we him i'm i've i'd i'll we're we've we'd we'll he'd he'll she'd she'll they're they've they'd they'll"],
  [
    BETWEEN,
    `also then later once often again still now further just simply even already ever never recently famously rightly wrongly frankly clearly bluntly repeatedly reportedly publicly privately
    immediately quickly finally eventually subsequently specifically directly openly actually reportedly previously initially first last today yesterday monday tuesday wednesday thursday friday saturday sunday
    thus so too instead meanwhile however ago there earlier afterwards solemnly explicitly similarly likewise apparently sarcastically half-jokingly jokingly only all both each himself herself đã từng cũng đang sẽ vừa không chưa chẳng`,
  ],
  [
    AUXILIARY,
    `is was were are be been being has have had do does did will would could may might must should can cannot not
    isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't`,
  ],
  [
    LOCATING,
    'in at from across near within to into of through throughout around between among against toward towards under over on with by than about for beyond',
  ],
  [
    FUNCTION,
    `the a an this that these those it its he she they we i you his her their our my your in on at of to for from by with as but and or nor so if when while where because although though since after
    before until unless once than then there here what who which how why whose not no yes all some many most much more few both each every any one two three four five such only also even just still yet
    however meanwhile moreover furthermore besides indeed instead according during under over into about between among against through without within across despite amid like unlike speaking asked asking
    responding noting citing referring commenting emphasising emphasizing acknowledging adding is was were are be do does did has have had will would could should can may might must let imagine suppose picture neither now today
    yesterday tomorrow later earlier monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    finally first firstly second secondly third thirdly perhaps maybe again never always often sometimes it's that's don't i'm we're he's she's they're there's let's another other others
    somebody someone nobody everyone everybody anyone nothing something further accordingly thus hence therefore therein near beyond toward towards upon via`,
  ],
  [VIETNAMESE_FUNCTION, 'theo và của là trong với được các những một này đó khi nhưng cũng'],
  [CITING, 'quoted quotes quoting cited cites citing paraphrased paraphrasing'],
  [PARTICLE, 'de da del della di du la le van von der den ter bin ibn al el dos das y e af av zu'],
  [
    SPEAKING,
    `saying adding noting stating stressing emphasising emphasizing explaining arguing asking answering replying warning insisting declaring announcing writing concluding remarking observing commenting
    recalling admitting acknowledging claiming affirming asserting suggesting urging calling promising pledging vowing predicting joking quipping complaining confirming telling describing deploring praising
    criticising criticizing dubbing repeating reiterating speaking tweeting pointing highlighting underlining insisting accusing alleging blasting slamming`,
  ],
  [VIETNAMESE_TITLE, 'thứ trưởng bộ thủ tướng chủ tịch giám đốc tổng bí thư phó ủy ban cục vụ sở viện'],
  [
    OUTLET,
    'times news daily post journal herald tribune gazette reuters agency press radio television broadcaster weekly review magazine newspaper newspapers report bulletin',
  ],
]

/** Vietnamese verbs of speech whose first syllable alone is another word, by both. */
const VIETNAMESE_VERBS = pairsOf(
  `cho biết, cho rằng, cho hay, phát biểu, chia sẻ, tuyên bố, kêu gọi, yêu cầu, đề nghị, đề xuất, lưu ý, cảnh báo, giải thích, bày tỏ,
  kết luận, trả lời, phản ánh, kiến nghị, đánh giá, phân tích, thừa nhận, trình bày, bảo rằng, trấn an, quả quyết, cam kết, bộc bạch,
  bộc lộ, tâm sự, nhớ lại, nhắc lại, than thở, than rằng, than phiền, đồng tình, băn khoăn, trăn trở, bổ sung, đúc kết, lý giải, ví von,
  nhắn nhủ, nhận xét, nhận định, phân trần, hồi tưởng, thổ lộ, cười rằng, kể lại, kể rằng, mở đầu, xác nhận, tiết lộ, gợi ý, khuyến cáo, hứa hẹn, tin rằng, nghĩ rằng, mong rằng, hy vọng, lo ngại, bình luận, góp ý, phàn nàn,
  ghi nhận, thông báo, công bố, chỉ ra, lập luận, phản bác, đáp lời, đùa rằng, đặt câu, nói rằng`,
)
/** Those of one syllable that are other words in pairs of their own: kể cả, bảo vệ. */
const VIETNAMESE_ALONE = internAll('kể bảo hỏi cười nhắc')
const VIETNAMESE_OTHER = internAll('cả từ trên đến như vệ đảm hiểm tồn tàng trì đá khóc thăm')

/** Tells whether a Vietnamese verb of speech stands at `i`: a lower-case word, and the one behind it. */
export function isVietnameseSpeech({ word, kind, text, start }: Tokens, i: number): boolean {
  const first = word[i] as number
  const second = kind[i + 1] === WORD ? (word[i + 1] as number) : -1
  if (VIETNAMESE_VERBS.get(first)?.has(second) === true) return true
  if (!VIETNAMESE_ALONE.has(first) || VIETNAMESE_OTHER.has(second)) return false
  return !BEFORE_VERB.has(word[i - 1] ?? -1) && text.charAt(start[i] as number) === text.charAt(start[i] as number).toLowerCase()
}

/** Đáng kể, đảm bảo, thông báo: the second syllable of another word. */
const BEFORE_VERB = internAll('đáng đảm không quốc dự hoài')

function pairsOf(list: string): ReadonlyMap<number, ReadonlySet<number>> {
  const pairs = new Map<number, Set<number>>()
  for (const verb of list.split(',')) {
    const [first = '', second = ''] = verb.trim().split(' ')
    const seconds = pairs.get(intern(first)) ?? new Set<number>()
    pairs.set(intern(first), seconds.add(intern(second)))
  }
  return pairs
}

const table = build()

function build(): Int32Array {
  const flags = new Map<number, number>()
  for (const [bit, words] of CLASSES) {
    for (const word of words.trim().split(/\s+/)) {
      const id = intern(word)
      flags.set(id, (flags.get(id) ?? 0) | bit)
    }
  }
  const built = new Int32Array(Math.max(...flags.keys()) + 1)
  for (const [id, bits] of flags) built[id] = bits
  return built
}

/** The classes of the word with this id, as bits; 0 for a word in none. */
export function speakerClassesOf(word: number): number {
  return word >= 0 && word < table.length ? (table[word] as number) : 0
}
