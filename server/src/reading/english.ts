/**
 * English, as far as it stands beside numbers.
 */
import * as G from './grammar.ts'
import { phraseTable, wordTable } from './lexicon.ts'
import { CURRENCY_CODES, PREFIXED_CODES } from './units.ts'

/** *Passed the mark of 140 billion*, *topped the 140-billion mark*. */
const PASSING = 'passed passing crossed crossing topped topping surpassed surpassing exceeded exceeding broke broken'.split(' ')
const MARKS = ['the', 'the mark of', 'the threshold of', 'the level of', 'the line of']

export const ENGLISH: G.Grammar = {
  language: 'en',
  decimal: '.',
  words: wordTable([
    {
      flags: G.CARDINAL,
      words:
        'zero nought naught one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety',
      values: [0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 40, 50, 60, 70, 80, 90],
    },
    {
      flags: G.SCALE,
      words: 'hundred dozen dozens thousand million billion trillion quadrillion lakh lakhs crore crores',
      values: [100, 12, 12, 1e3, 1e6, 1e9, 1e12, 1e15, 1e5, 1e5, 1e7, 1e7],
    },
    { flags: G.SCALE, words: 'thousands millions billions trillions', values: [1e3, 1e6, 1e9, 1e12] },
    { flags: G.SCALE, words: 'bn bln mn mln tn trn tln k mil bil', values: [1e9, 1e9, 1e6, 1e6, 1e12, 1e12, 1e12, 1e3, 1e6, 1e9] },
    { flags: G.MONEY_SCALE, words: 'm b t mm', values: [1e6, 1e9, 1e12, 1e6] },
    {
      flags: G.ORDINAL,
      words:
        'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
      values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    },
    {
      flags: G.FRACTION,
      words:
        'half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths twelfth twelfths twentieth twentieths thirtieth thirtieths hundredth hundredths thousandth thousandths',
      values: [2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 12, 12, 20, 20, 30, 30, 100, 100, 1e3, 1e3],
    },
    {
      flags: G.MULTIPLE,
      words:
        'double doubled doubles doubling triple tripled triples tripling treble trebled trebling quadruple quadrupled quadrupling quintuple quintupled twice thrice twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold',
      values: [2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 2, 3, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100],
    },
    {
      flags: G.STOP,
      words:
        'of in from for with to by at on as into onto over under than that which who whom whose where when while and or but nor if because since until till per is are was were be been being am has have had do does did will would can could may might shall should must not also the a an this these those its their our his her my your it they we he she you them us each every all both either neither any no more less fewer most via across between among amongst within without through throughout during after before about around against amid amidst despite including excluding compared such so then there here yet still already up down out off above below beyond versus vs plus minus only just even however therefore respectively together worldwide globally nationwide annually yearly monthly today now',
    },
    {
      flags: G.STOP,
      words:
        'says said remains remained represents represented exceeds exceeded shows showed makes made means meant equals equalled includes included follows followed comes came reaches reached rises rose falls fell goes went stands stood marks marked compares compared accounts accounted contributes contributed hit hits grew grows increased increases decreased decreases declined declines jumped jumps dropped drops climbed climbs surged earned earns employed employs used uses gave gives took takes provided provides leaves departs arrives',
    },
    {
      flags: G.LABEL,
      words:
        'section sections chapter chapters page pages p pp table tables figure figures fig figs article articles art paragraph paragraphs para paras clause clauses annex annexes appendix appendices box boxes item items step phase version ver room floor no nos nr number numbers resolution resolutions decision decisions decree decrees directive directives circular circulars law laws vol volume issue edition grade class type model windows android ios highway route line bus ext extension tel telephone phone fax hotline isbn issn doi iso iec rfc act gate stage tier scenario option question footnote note ref refs goal goals sdg sdgs part lesson module day week session level pillar agenda form code id pin zip zone district ward channel size flight cap covid principle objective recommendation slide exhibit chart panel column row equation eq hypothesis schedule regulation rule programme program project contract block lot plot protocol convention',
    },
    {
      flags: G.MONTH,
      words: 'january february march april may june july august september october november december',
      values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    },
    { flags: G.MONTH, words: 'jan feb mar apr jun jul aug sep sept oct nov dec', values: [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12] },
    {
      flags: G.CHANGE,
      words:
        'rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing jump jumps jumped jumping climb climbs climbed climbing surge surges surged surging soar soars soared soaring expand expands expanded expanding expansion widen widens widened widening narrow narrowed narrowing shrink shrinks shrank shrunk shrinking improve improves improved improving improvement change changes changed changing went go goes going gone move moves moved moving up down cut cuts raise raises raised raising lift lifts lifted lifting slip slips slipped slide slid swell swelled swollen double doubled triple tripled advance advanced slow slowed slowing ease eased plunge plunged tumble tumbled leap leapt leaped gain gained revise revised accelerate accelerated lower lowered swing swung bring brought boost boosted transition shift shifted extend extended',
    },
    { flags: G.PERIODIC, words: 'next past last coming previous following preceding first final recent latest initial these those' },
    {
      flags: G.RANKED,
      words:
        'largest biggest smallest highest lowest fastest slowest most least best worst richest poorest strongest weakest busiest leading ranked place position spot rank globally worldwide internationally regionally nationally nationwide longest oldest newest youngest greatest deepest heaviest cheapest hottest tallest fewest freest happiest cleanest safest',
    },
    {
      flags: G.RANKS,
      words:
        'rank stand ranks ranked ranking rankings place places placed placing position positioned positions finished finishes stands stood comes came come seated',
    },
    {
      flags: G.TEMPORAL,
      words:
        'in since by of from until till to during for year years fy before after through throughout between end mid late early and or than the summer winter spring autumn circa q1 q2 q3 q4 h1 h2 vs versus fiscal calendar financial over',
    },
    {
      flags: G.COUNTED,
      words:
        'people persons staff personnel men women children firms companies enterprises businesses organisations organizations jobs workers employees students pupils teachers engineers graduates households families countries nations provinces cities towns districts communes villages farms farmers schools universities colleges hospitals beds doctors nurses patients projects startups start-ups products services users customers visitors tourists passengers vehicles cars homes houses buildings units deaths cases experts specialists researchers scientists factories plants members participants delegates respondents residents citizens inhabitants subscribers stations sites hectares police troops series cattle sheep livestock',
    },
    { flags: G.DETERMINER, words: 'the its their our his her all every these those this that a an any such' },
    {
      flags: G.DEGREE,
      words: 'well just slightly far comfortably considerably significantly marginally little even already only a bit still very',
    },
    { flags: G.CODE, words: CURRENCY_CODES },
    { flags: G.JOINT, words: 'to and or' },
    { flags: G.OPENER, words: 'from between' },
    { flags: G.SHIFT, words: 'later earlier ago back before after hence' },
    { flags: G.CLOCK, words: "am pm o'clock hrs gmt a.m p.m" },
  ]),
  before: phraseTable<G.Modifier>(
    [
      [
        'over|more than|above|exceeding|exceeds|exceeded|exceed|in excess of|beyond|greater than|larger than|higher than|bigger than|surpassing|surpassed|surpasses|surpass|topping|topped|upward of|north of|crossed|crossing|on top of|better than|passing|passed|went past|moved past|climbed past|gone past|above the mark of|above the level of|beyond the mark of|above the threshold of',
        { bound: 'over' },
      ],
      [MARKS.flatMap((mark) => PASSING.map((verb) => `${verb} ${mark}`)).join('|'), { bound: 'over' }],
      [
        'reached the mark of|reached the threshold of|hit the mark of|at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|min|at a minimum|no lower than|not lower than|not below|no below|no smaller than|starting at|upwards of|as low as|as few as|as little as',
        { bound: 'at-least' },
      ],
      [
        'under|less than|fewer than|below|lower than|smaller than|nearly|almost|approaching|shy of|short of|not quite|close on|just short of|south of|nearing|not even|virtually',
        { bound: 'under' },
      ],
      [
        'up to|at most|at the most|no more than|not more than|not exceeding|not to exceed|does not exceed|do not exceed|not exceed|no greater than|no higher than|not higher than|not above|not over|no over|as much as|as many as|as high as|a maximum of|maximum of|maximum|max|a ceiling of|capped at|no larger than|within',
        { bound: 'at-most' },
      ],
      [
        'about|around|approximately|approx|roughly|some|an estimated|estimated|circa|ca|c|close to|in the region of|in the order of|of the order of|on the order of|somewhere around|more or less|near|in the neighborhood of|in the neighbourhood of|in the vicinity of|something like|broadly|round about|near to|or about',
        { approximate: true },
      ],
    ],
    -1,
  ),
  after: phraseTable<G.Modifier>([
    [
      'or more|or higher|or above|or greater|or over|and above|and more|and over|or better|and up|and higher|plus|at least|upwards|upward|at a minimum|minimum|or longer',
      { bound: 'at-least' },
    ],
    [
      'or less|or fewer|or below|or lower|or under|and below|and under|at most|at the most|maximum|at maximum|and less|or smaller',
      { bound: 'at-most' },
    ],
    ['or so|or thereabouts|odd|give or take|approximately|roughly', { approximate: true }],
  ]),
  units: phraseTable<G.UnitMeaning>([
    ['percent|per cent|pct|percents|percentage', { kind: 'percent', unit: '%' }],
    ['percentage point|percentage points|percent point|percent points|pp|pps|ppt|ppts|p p', { kind: 'points', unit: 'percentage point' }],
    ['basis point|basis points|bps|bp', { kind: 'points', unit: 'basis point' }],
    ['dollar|dollars|us dollar|us dollars|u s dollar|u s dollars|american dollars|united states dollars|bucks', G.money('USD')],
    ['dong|dongs|vietnamese dong|vietnam dong|viet nam dong|đồng', G.money('VND')],
    ['euro|euros', G.money('EUR')],
    ['pound|pounds|pounds sterling|pound sterling|british pounds|sterling|quid', G.money('GBP')],
    ['cent|cents|us cent|us cents|u s cents|american cents', G.money('USD', 0.01)],
    ['euro cent|euro cents|eurocent|eurocents', G.money('EUR', 0.01)],
    ['pence|penny', G.money('GBP', 0.01)],
    ['yen|japanese yen|円', G.money('JPY')],
    ['yuan|renminbi|chinese yuan|元', G.money('CNY')],
    ['won|korean won|south korean won', G.money('KRW')],
    ['baht|thai baht', G.money('THB')],
    ['rupee|rupees|indian rupees|rs', G.money('INR')],
    ['ringgit|malaysian ringgit', G.money('MYR')],
    ['rupiah|indonesian rupiah', G.money('IDR')],
    ['philippine peso|philippine pesos', G.money('PHP')],
    ['swiss franc|swiss francs', G.money('CHF')],
    ['rouble|roubles|ruble|rubles', G.money('RUB')],
    ['kip', G.money('LAK')],
    ['riel', G.money('KHR')],
    ['singapore dollar|singapore dollars', G.money('SGD')],
    ['australian dollar|australian dollars', G.money('AUD')],
    ['canadian dollar|canadian dollars', G.money('CAD')],
    ['hong kong dollar|hong kong dollars', G.money('HKD')],
    ['new zealand dollars', G.money('NZD')],
    ['taiwan dollars|taiwanese dollars', G.money('TWD')],
    ['lira|liras|turkish lira|turkish liras', G.money('TRY')],
    ['dirham|dirhams|uae dirhams', G.money('AED')],
    ['saudi riyal|saudi riyals', G.money('SAR')],
    ['swedish krona|swedish kronor', G.money('SEK')],
    ['norwegian krone|norwegian kroner', G.money('NOK')],
    ['danish krone|danish kroner', G.money('DKK')],
    ['zloty|zlotys', G.money('PLN')],
    ['south african rand', G.money('ZAR')],
    ['naira', G.money('NGN')],
    ['mexican peso|mexican pesos', G.money('MXN')],
    ['brazilian real|brazilian reais|reais', G.money('BRL')],
    ['pakistani rupees', G.money('PKR')],
    ['sri lankan rupees', G.money('LKR')],
    ['taka', G.money('BDT')],
    ['kyat|kyats', G.money('MMK')],
    ['kenyan shillings', G.money('KES')],
    ['egyptian pounds', G.money('EGP')],
    ['tenge', G.money('KZT')],
    ['hryvnia|hryvnias', G.money('UAH')],
    ['shekel|shekels', G.money('ILS')],
    ...CURRENCY_CODES.split(' ').map((code) => [code, G.money(code === 'rmb' ? 'CNY' : code.toUpperCase())] as const),
    ...PREFIXED_CODES,
    ['times|fold|x', { kind: 'times', unit: 'times' }],
    ['year|years|yr|yrs', G.duration('year')],
    ['month|months', G.duration('month')],
    ['week|weeks', G.duration('week')],
    ['day|days', G.duration('day')],
    ['hour|hours|hrs|hr', G.duration('hour')],
    ['minute|minutes|mins', G.duration('minute')],
    ['seconds|secs', G.duration('second')],
    ['decade|decades', G.duration('decade')],
    ['quarter|quarters', G.duration('quarter')],
    ['watt|watts', G.measure('W')],
    ['kilowatt|kilowatts', G.measure('kW')],
    ['megawatt|megawatts', G.measure('MW')],
    ['gigawatt|gigawatts', G.measure('GW')],
    ['terawatt|terawatts', G.measure('TW')],
    ['kilowatt hour|kilowatt hours|kilowatthours', G.measure('kWh')],
    ['megawatt hour|megawatt hours', G.measure('MWh')],
    ['gigawatt hour|gigawatt hours', G.measure('GWh')],
    ['terawatt hour|terawatt hours', G.measure('TWh')],
    ['kilometre|kilometres|kilometer|kilometers|kms', G.measure('km')],
    ['metre|metres|meter|meters', G.measure('m')],
    ['centimetre|centimetres|centimeter|centimeters', G.measure('cm')],
    ['millimetre|millimetres|millimeter|millimeters', G.measure('mm')],
    ['nanometre|nanometres|nanometer|nanometers', G.measure('nm')],
    ['mile|miles', G.measure('mi')],
    ['foot|feet', G.measure('ft')],
    ['hectare|hectares', G.measure('ha')],
    ['acre|acres', G.measure('acre')],
    ['square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq kms', G.measure('km2')],
    ['square metre|square metres|square meter|square meters|sq m|sq metres|sq meters', G.measure('m2')],
    ['square mile|square miles|sq miles', G.measure('mi2')],
    ['square foot|square feet|sq ft', G.measure('ft2')],
    ['cubic metre|cubic metres|cubic meter|cubic meters', G.measure('m3')],
    ['tonne|tonnes|metric ton|metric tons|metric tonnes|ton|tons', G.measure('t')],
    ['megatonne|megatonnes|megaton|megatons', G.measure('Mt')],
    ['gigatonne|gigatonnes|gigaton|gigatons', G.measure('Gt')],
    ['kilotonne|kilotonnes|kiloton|kilotons', G.measure('kt')],
    ['kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs', G.measure('kg')],
    ['gram|grams|gramme|grammes', G.measure('g')],
    ['litre|litres|liter|liters', G.measure('l')],
    ['barrel|barrels', G.measure('bbl')],
    ['gigabyte|gigabytes', G.measure('GB')],
    ['terabyte|terabytes', G.measure('TB')],
    ['megabyte|megabytes', G.measure('MB')],
    ['megabit per second|megabits per second', G.measure('Mbps')],
    ['gigabit per second|gigabits per second', G.measure('Gbps')],
    ['gigahertz', G.measure('GHz')],
    ['megahertz', G.measure('MHz')],
    ['degree celsius|degrees celsius|degrees c', G.measure('°C')],
    ['degree|degrees', G.measure('°')],
  ]),
  of: phraseTable<'of' | 'in'>([
    [
      'of|out of|of the|of its|of their|of all|of our|of these|of those|out of the|out of its|out of their|out of all|out of a total of|of a total of|of the total|among its',
      'of',
    ],
    ['in|in every|out of every|of every', 'in'],
  ]),
}
