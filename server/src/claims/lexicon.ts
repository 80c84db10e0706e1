/**
 * The closed classes of English and Vietnamese words by which sentences are cut and read.
 *
 * A word may be in several classes (`exports` is none, `forecast` is noun and verb); the reader of a clause decides.
 * Words in no class are content: nouns, adjectives and names, which restrict what they stand beside.
 */
import { type Tokens, WORD } from '../reading/token.ts'
import { intern, wordOf } from '../reading/vocabulary.ts'

export const DETERMINER = 1
export const PREPOSITION = 1 << 1
export const CONJUNCTION = 1 << 2
export const SUBORDINATOR = 1 << 3
export const RELATIVE = 1 << 4
export const PRONOUN = 1 << 5
/** Forms of be, have and do, present tense. */
export const PRESENT = 1 << 6
/** A verb in a past form that tells what happened: was, hit, rose. */
export const PAST = 1 << 7
/** Any other form of a verb of measuring, moving or having. */
export const VERB = 1 << 8
export const ADVERB = 1 << 9
/** Adjectives and nouns that judge or count, and restrict nothing: strong, record, total, level. */
export const NEUTRAL = 1 << 10
/** Who tells a number: report, minister, analysts. */
export const REPORTER = 1 << 11
/** Verbs of telling: said, estimates, put. */
export const TELLING = 1 << 12
/** will, shall, to-be-about. */
export const FUTURE = 1 << 13
/** Aiming and planning, as verb or noun: target, goal, plan. */
export const AIM = 1 << 14
/** Expecting: forecast, projected, expected. */
export const EXPECT = 1 << 15
/** The past or participle form of an aiming or expecting verb. */
export const PARTICIPLE = 1 << 16
export const NEGATION = 1 << 17
export const HYPOTHETICAL = 1 << 18
export const UP = 1 << 19
export const DOWN = 1 << 20
/** A preposition that opens an aside which restricts nothing: despite, amid, according (to). */
export const ASIDE = 1 << 21
/** Nouns that stand for what was named before: sector, industry, country. */
export const ANAPHOR = 1 << 22
/** Nouns of change: growth, increase, decline. */
export const CHANGE_NOUN = 1 << 23
/** would, could and should: neither told as done nor as ahead. */
export const MODAL = 1 << 24
export const ESTIMATE = 1 << 25
/** Compares with another number: than, compared, versus, from. */
export const COMPARING = 1 << 26
/** Nouns that a supposed course of things goes by: scenario, case, path. */
export const SCENARIO = 1 << 27
/** Who may have a number of their own, and what they call it: broker, optimists, guess, proposed. */
export const VOICE = 1 << 28
/** What takes a number or a plan back: corrected, dropped, misstated. */
export const REVOKING = 1 << 29
/** Verbs that plan with a word behind them: count on, work towards, settle on. */
export const PLANNING = 1 << 30

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

const PRONOUN_WILL = "i'll you'll he'll she'll it'll we'll they'll there'll that'll this'll"
const PRONOUN_IS = "i'm you're we're they're there're i've you've we've they've there've"
const PRONOUN_WOULD = "i'd you'd he'd she'd it'd we'd they'd there'd that'd"

const CLASSES: readonly (readonly [number, string])[] = [
  [
    DETERMINER,
    'the a an this that these those its their our his her my your each every some any all both such another other own whose various several many few no',
  ],
  [
    PREPOSITION,
    'of in on at by for from to with into onto among amongst between within across over under through throughout per via against toward towards outside inside beyond without including excluding upon around about behind',
  ],
  [CONJUNCTION, 'and or but nor yet plus &'],
  [SUBORDINATOR, 'while whereas when where although though because if unless since as so once whilst until after before that than'],
  [RELATIVE, 'which who whom whose'],
  [
    PRONOUN,
    'something anything everything somebody someone everyone it they he she we i you them him us me itself themselves one ones there here this that these those former latter what',
  ],
  [PRESENT, "is are has have do does be been being am having isn't aren't"],
  [
    PAST,
    `was were had did hit rose grew fell stood made came brought took drew went got won sold built spent drove put held kept left led lost met paid saw sank shrank slid sprang stole
    swung threw fetched reached totaled totalled amounted accounted represented earned generated recorded posted registered reported rose climbed increased expanded jumped surged gained added dropped declined decreased
    slipped ranked rated exported imported contributed employed owned counted numbered exceeded passed topped crossed remained stayed became achieved attained delivered produced supplied comprised constituted
    widened narrowed doubled tripled quadrupled advanced swelled soared leapt ballooned edged ticked pulled fetched supported covered served surveyed invested attracted launched set closed ended finished
    collected covered multiplied displayed boasted yielded netted booked logged notched touched neared approached surpassed equalled equaled averaged improved eased softened tumbled plunged plummeted dipped slid sank retreated dwindled narrowed deteriorated ballooned spiked halved trimmed cut raised lifted boosted created
    caught bred carried broke ran beat struck swept crept shot flew`,
  ],
  [
    VERB,
    `hit reach reaches reaching total totals totaling totalling amount amounts amounting stand stands standing come comes coming account accounts accounting make makes making represent represents representing earn earns earning
    generate generates generating bring brings bringing record recording post posts posting register registers registering rise rises rising risen grow grows growing grown climb climbs climbing increase increases increasing expand expands expanding jump jumps jumping
    surge surges surging gain gains gaining add adds adding fall falls falling fallen drop drops dropping decline declines declining decrease decreases decreasing shrink shrinks shrinking slip slips rank ranks ranking
    contribute contributes contributing employ employs employing own owns owning count counts counting numbering exceed exceeds exceeding pass passes passing top tops topping cross crosses crossing remain remains remaining stay stays become becomes becoming
    achieve achieves achieving attain attains aim meet meets meeting satisfy satisfies satisfying satisfied deliver delivers delivering produce produces producing supply supplies supplying comprise comprises comprising constitute constitutes constituting have having has be being
    widen widens widening narrow narrows double doubles doubling triple result results resulting resulted lead leads leading mean means meaning meant take takes taking taken see sees seeing seen show shows showing shown put puts putting
    give gives giving gave given gather gathers say says use uses using used turn turns turning turned find found bear bears move moves moving moved include includes included involve involves depend depends remember remembers reminded recall recalls recalled
    reflect reflects reflecting make get gets getting bring continue continues continued continuing begin began begun start started starts help helps helped allow allows exist exists existed live lives
    go goes going gone keep keeps kept hold holds holding carry carries run runs running work works worked working done did doing according based compared consist consists translate translates translating leave leaves leaving
    provide provides providing provided receive receives received appear appears appeared seem seems seemed look looks looked serve serves stood being belong belongs boast boasts compare compares rely relies relied relying worth equals equal match matches matched
    reckon arrive arrives arrived arriving corresponds correspond corresponded corresponding count counted cite cites quote quotes need needs needed multiply multiplies develop develops span spans spanned prevail prevails prevailed predominate predominates enter enters entered join joins joined call calls called drive drives driving driven post sits sit sat lies lie lay lift lifts lifting raise raises raising raised push pushes pushing pushed send sends sent bringing took get gets getting got obtain obtains obtained receive receives received try tries tried trying attempt attempts attempted attempting begin begins began begun beginning hover hovers hovering weigh weighs weighing clock clocks clocking occupy occupies occupied occupying muster musters mustered chalk chalks chalked chalking`,
  ],
  [
    ADVERB,
    `how why yes apiece apart now then also only still already just even again further more most well up down very much too almost nearly about roughly approximately around here there thus hence therefore however meanwhile moreover instead indeed
    respectively alone together altogether overall once twice first firstly second secondly third thirdly finally later earlier ago respectively so as soon today tomorrow yesterday ever never always often sometimes rather quite
    nonetheless nevertheless otherwise otherwise besides additionally ahead away back forward further above below that's on off out somewhat instead less least too enough perhaps maybe eventually annually yearly currently presently recently
    accordingly consequently not no alike each both either neither else onwards onward upwards over under`,
  ],
  [
    NEUTRAL,
    `total overall combined aggregate entire whole whole-year full complete gross-total number numbers figure figures value values amount amounts sum sums level levels size volume count tally worth share rate pace mark milestone threshold range
    strong robust solid healthy record high low higher lower highest lowest modest sharp steep rapid slow slower faster fast strong stronger strongest weak weaker impressive significant substantial considerable remarkable notable
    mere meagre meager paltry respectable striking staggering huge enormous massive vast big bigger biggest large larger largest small smaller smallest great greater tiny good better best bad worse worst main major key important
    new latest recent current present previous prior past last next coming following same similar different exact precise official officially preliminary provisional final revised updated corresponding estimated approximate
    annual yearly year-on-year yoy year basis improvement stock stocks fleet rollout obligation result results outcome outcomes outturn outturns contribution estimate estimates country nation national nationwide economy people period time end start beginning half
    ambitious bold realistic achievable quiet famous familiar well-known unprecedented historic history ever further respective double-digit decent steady sustained continued expected projected
    planned targeted forecast projection expectation target goal plan ambition aim aims objective vision deadline commitment pledge rank ranking position place spot gain jump rise increase growth fall drop decline decrease surge leap upturn
    downturn slide slump dip plunge climb retreat change expansion figurewise first second third fourth fifth way way-point framework hand story picture note footnote proof example evidence fact question answer reason part case point thing things line lines row rows column table chart box section chapter annex
    footing ground back headline headlines places spots slots list lists top million billion trillion thousand year years month months quarter quarters decade decades day days today date half-year dollar dollars percent per cent percentage point points times fold us usd vnd euro euros dong
    true truth right mind sure est approx priority thing things likely unlikely able proportion fraction percentage formation attainment realisation realization achievement fulfilment existence creation establishment possible clear obvious certain simple plain successful easy hard difficult real actual nominal-free roughly certain
    comparison course order realised realized operation utilisation utilization usage extent degree context backdrop respect close y pct preceding rates brisk brisker spectacular tame lively livelier sluggish tepid stellar anaemic anemic dizzying breathtaking breakneck blistering meteoric torrid lacklustre lackluster subdued
    muted patchy stunning eye-catching enviable unremarkable underwhelming disappointing encouraging buoyant upbeat rosy rosier bright brighter brightest bleak gloomy dismal stagnant sober sobering startling astonishing surprising dramatic stark glaring noticeable appreciable creditable commendable admirable laudable audacious lofty loftier loftiest grander grandest welcome unwelcome heady feverish hectic princely puny feeble lukewarm
    whopping tidy hefty wide handsome measly sizeable sizable comfortable equivalent equal bar roll cap ceiling limit maximum minimum`,
  ],
  [
    REPORTER,
    `report reports bulletin sheet document documents paper papers study studies survey surveys statistics data source sources table figures yearbook release releases article articles brief briefing note notes memo
    ministry ministries minister ministers government officials official authority authorities agency agencies analyst analysts expert experts economist economists economists' statisticians regulator regulators press newspaper newspapers media outlet speaker speakers
    chairman chairwoman director spokesperson spokesman spokeswoman researcher researchers author authors observers commentators leaders leader delegates delegate planners planner policymakers department bureau office institute association council committee
    secretary deputy head president vice chief general commission congress resolution directive strategy programme program decision law plan roadmap text speech statement presentation slide slides website page dossier file estimates forecast forecasts spreadsheet colleague handout leaflet flyer poster circular email chart panel
    member members attendee attendees participant participants witness witnesses mission secretariat consultant consultants auditor auditors directorate directorates professor professors lecturer teacher correspondent reporter editor ambassador envoy officer
    contact contacts interlocutor interlocutors books ledger ledgers`,
  ],
  [
    TELLING,
    `say says said saying tell tells told telling stated stating note notes noted noting add added adds adding report reports reported reporting estimate estimates estimated estimating put puts show shows showed shown showing
    give gives gave given reckon reckons reckoned calculate calculates calculated find finds found indicate indicates indicated suggest suggests suggested announce announces announced announcing reveal reveals revealed confirm confirms confirmed claim claims claimed
    cite cites cited citing quote quotes quoted write writes wrote written point points pointed stress stresses stressed emphasise emphasised emphasize emphasized according record records recorded recall recalls recalled remind reminds reminded conclude concluded explain explained
    speak speaks spoke spoken remark remarks remarked observe observes observed inform informs informed learn learns learned swear swears swore warn warns warned warning distinguish distinguishes distinguished
    mention mentions mentioned names named reckoning reckonings list lists listed describe describes described believe believes believed think thinks thought argue argues argued hear heard know knows known publish published`,
  ],
  [FUTURE, `will shall 'll won't going ${PRONOUN_WILL} who'll which'll`],
  [PRESENT, `${PRONOUN_IS} who're who've`],
  [MODAL, `${PRONOUN_WOULD} who'd`],
  [PRONOUN, `${PRONOUN_WILL} ${PRONOUN_IS} ${PRONOUN_WOULD}`],
  [
    AIM,
    `aim aims aimed aiming target targets targeted targeting targetted goal goals plan plans planned planning obligation objective objectives ambition ambitions seek seeks sought seeking hope hopes hoped hoping intend intends intended pledge pledges pledged commit commits committed
    commitment strive strives striving strove want wants wanted vow vowed promise promises promised envisage envisages envisaged envision envisions envisioned wish wishes designed mandate mandated require requires required requiring chose chosen opted milestone deadline vision must fix fixed set sets sights budgeted`,
  ],
  [
    EXPECT,
    `expect expects expected expecting expectation expectations forecast forecasts forecasted forecasting project projects projected projecting projection projections predict predicts predicted prediction predictions foresee foresees foresaw foreseen
    anticipate anticipates anticipated outlook due likely slated poised scheduled set supposed meant`,
  ],
  [
    PARTICIPLE,
    `aimed budgeted targeted targetted planned sought hoped intended pledged committed strove wanted vowed promised envisaged envisioned wished designed mandated required chosen opted fixed set expected forecast forecasted projected predicted foresaw foreseen anticipated due slated poised scheduled supposed meant`,
  ],
  [
    NEGATION,
    "not never nor neither no none nobody nothing without didn't wasn't weren't isn't aren't don't doesn't hasn't haven't won't wouldn't couldn't cannot can't failed fail fails missed short hardly scarcely barely false wrong wrongly untrue myth mistaken mistakenly deny denies denied denying dispute disputes disputed doubts doubted doubtful refute refuted reject rejects rejected rejecting dismiss dismisses dismissed dismissing",
  ],
  [
    HYPOTHETICAL,
    'if unless assume assumes assumed assuming assumption assumptions suppose supposing imagine imagined hypothetical hypothetically scenario scenarios might could whether illustration illustrative pretend fictional unless say',
  ],
  [
    UP,
    'up rise rises rose rising risen grow grows grew growing grown growth increase increases increased increasing climb climbs climbed climbing expand expands expanded expanding expansion jump jumps jumped jumping surge surges surged surging gain gains gained higher add added adds advance advanced soar soared swell swelled widen widened leap leapt upturn lift uplift hike ballooned spiked faster above more',
  ],
  [
    DOWN,
    'down slide slid sank slump dip plunge plunged plummeted dipped slumped tumbled retreat retreated dwindled eased narrowed deteriorated fall falls fell falling fallen drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing shrink shrinks shrank shrinking contract contracted contraction slip slipped lower reduce reduced reduction loss lost below less fewer',
  ],
  [
    ASIDE,
    'despite amid amidst during following besides notwithstanding given regarding concerning like unlike according citing cited quoting thanks owing due driven helped led boosted fuelled fueled supported underpinned ahead',
  ],
  [
    ANAPHOR,
    'sector industry country nation economy field figure number total surplus programme program plan same area branch segment market group category trade business',
  ],
  [
    CHANGE_NOUN,
    'growth increase rise gain jump surge expansion climb lift uplift hike slide slump dip plunge retreat decline decrease fall drop change upturn contraction reduction uptick leap improvement',
  ],
  [MODAL, 'would should could may might can must ought'],
  [ESTIMATE, 'estimated estimate estimates estimating preliminary provisional'],
  [COMPARING, 'than versus vs compared opposed against from'],
  [
    SCENARIO,
    'scenario scenarios case cases path paths pathway pathways trajectory trajectories variant variants simulation simulations road roads run runs example examples exercise',
  ],
  [
    VOICE,
    `rumour rumours rumor rumors critic critics opponent opponents sceptic sceptics skeptic skeptics optimist optimists pessimist pessimists doubter doubters bull bulls bear bears reader readers neighbour neighbor
    consultancy consultancies consultant consultants broker brokers brokerage brokerages bank banks lender lenders association associations union unions lobby institute institutes think-tank tank
    poll polls study studies thesis auditor auditors campaigner campaigners analyst analysts economist economists expert experts observer observers researcher researchers commentators investors forecaster forecasters delegate delegates respondents
    guess bet hunch reckoning calculation calculations model modelled modeled modelling modeling survey tally count view opinion method definition estimate estimates projection projections forecast forecasts wish wishes staff team colleagues desk
    think thinks thought believe believes believed guesses guessed suspect suspects suspected fear fears feared bets
    propose proposes proposed proposing proposal proposals ask asks asked recommend recommends recommended recommendation urge urges urged
    opposition activist activists protesters demonstrators lobbyists environmentalists
    some many others several few own hiệp chuyên phân nghiên toán sở`,
  ],
  [
    PLANNING,
    'count counts counted counting bank banks banked banking bet bets betting work works worked working settle settles settled settling pencil pencils pencilled penciled call calls called calling ask asks asked asking look looks looked looking mean means insist insists insisted insisting decide decides decided deciding undertake undertakes undertook undertaken',
  ],
  [
    REVOKING,
    'never dropped abandoned scrapped shelved withdrawn rejected discarded superseded replaced repealed misstated misreported misquoted misprinted corrected revised amended should',
  ],
]

// Syllables: a Vietnamese word of two is known by the one of them that no other word here has.
const VIETNAMESE: readonly (readonly [number, string])[] = [
  [DETERMINER, 'các những một mỗi mọi này đó ấy kia cả toàn bộ chính'],
  [PREPOSITION, 'của trong tại ở với cho từ sang đến tới vào về trên dưới giữa theo qua bằng cùng lên xuống ra so để'],
  [CONJUNCTION, 'và hoặc hay nhưng song còn thì'],
  [SUBORDINATOR, 'khi nếu tuy vì bởi dù nên mà'],
  [PRONOUN, 'nó họ chúng ta'],
  [PRESENT, 'là có đang chiếm gồm'],
  [PAST, 'đã đạt từng thu'],
  [
    VERB,
    'tăng giảm nhích đóng góp cán chạm vượt mốc đứng xếp ghi nhận mang lại nhờ được bị đem sử dụng dùng đưa đáp ứng phục vụ đặt đề ra phải thực hiện hoàn thành trở nâng đẩy kéo giúp làm tạo thấy thuộc mất lọt giữ chủ bán mua kiếm chuyển dẫn tiếp tục tham gia nằm xác định tiến hành vọt vươn leo tụt sụt nhảy',
  ],
  [
    ADVERB,
    'cũng chỉ còn rất khá đều lại ngay nữa thêm hiện nay hiện đầu cuối sau trước gần hơn khoảng nhất lần lượt gấp tương đương cộng riêng nước tức vẫn luôn dần bỗng kịp',
  ],
  [
    NEUTRAL,
    `tổng giá trị mức con số lượng quy mô kết quả tỷ triệu nghìn đồng usd phần trăm điểm năm quý tháng kỳ cùng giai đoạn thời điểm hạng vị trí thứ kỷ lục mạnh cao thấp lớn nhỏ nhiều ít kém nhỉnh nhanh chậm ấn tượng đáng kể khiêm tốn kiến tiêu đấu vọng ước tính
    nền kinh tế đất ngành lĩnh vực khu vực tốc độ mặt hàng thành tích bước tiến ngoái vừa rồi doanh nhu cầu khâu cả kế hoạch nhóm tốp trình độ tiền`,
  ],
  [
    REPORTER,
    'báo cáo bộ trưởng thủ tướng bí thư phó chính phủ cơ quan chuyên gia tài liệu nghiên cứu khảo sát cục hiệp hội liên minh viện sở',
  ],
  [TELLING, 'cho biết thấy nêu công bố nói khẳng định đánh giá viết kể đưa tin dẫn'],
  [FUTURE, 'sẽ'],
  [AIM, 'mục phấn hướng cam muốn hoạch hứa yêu'],
  [EXPECT, 'dự vọng triển'],
  [NEGATION, 'không chưa chẳng'],
  [HYPOTHETICAL, 'nếu giả'],
  [UP, 'tăng nhích'],
  [DOWN, 'giảm'],
  [CHANGE_NOUN, 'tăng giảm nhích'],
  [ESTIMATE, 'ước'],
  [SCENARIO, 'kịch'],
  [ASIDE, 'nhờ bất chấp'],
]

const table = build()

function build(): Int32Array {
  const flags = new Map<number, number>()
  for (const [bit, words] of [...CLASSES, ...VIETNAMESE]) {
    for (const word of list(words)) {
      const id = intern(word)
      flags.set(id, (flags.get(id) ?? 0) | bit)
    }
  }
  const built = new Int32Array(Math.max(...flags.keys()) + 1)
  for (const [id, bits] of flags) built[id] = bits
  return built
}

/** The classes of the word with this id, as bits; 0 for a content word. */
export function classesOf(word: number): number {
  return word >= 0 && word < table.length ? (table[word] as number) : 0
}

/** The classes of the word that is token `at`; 0 where that is no word, or there is none. */
export function classesAt(tokens: Tokens, at: number): number {
  return tokens.kind[at] === WORD ? classesOf(tokens.word[at] as number) : 0
}

/** Tells whether token `at` is a word of one of these classes. */
export function isClass(tokens: Tokens, at: number, classes: number): boolean {
  return (classesAt(tokens, at) & classes) !== 0
}

const NO_ADVERBS = new Set(
  list('monthly weekly daily hourly quarterly fortnightly family supply assembly monopoly oligopoly anomaly rally elderly early friendly'),
)

/** Tells whether a word in no class looks like an adverb or a past form by its ending. */
export function looksLikeAdverb(word: number): boolean {
  const text = wordOf(word).text
  return text.length > 4 && text.endsWith('ly') && !NO_ADVERBS.has(text)
}

/** Tells whether a word in no class ends as past tenses and participles do. */
export function looksLikePast(word: number): boolean {
  const text = wordOf(word).text
  return text.length > 4 && text.endsWith('ed')
}

/** Tells whether a word in no class ends as present participles do. */
export function looksLikeParticiple(word: number): boolean {
  const text = wordOf(word).text
  return text.length > 5 && text.endsWith('ing')
}
