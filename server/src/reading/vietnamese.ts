/**
 * Vietnamese, as far as it stands beside numbers. Syllables are words; a word of several is a phrase.
 */
import * as G from './grammar.ts'
import { phraseTable, wordTable } from './lexicon.ts'
import { CURRENCY_CODES, PREFIXED_CODES } from './units.ts'

export const VIETNAMESE: G.Grammar = {
  language: 'vi',
  decimal: ',',
  words: wordTable([
    {
      flags: G.CARDINAL,
      words: 'không một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười',
      values: [0, 1, 1, 2, 3, 4, 4, 5, 5, 5, 6, 7, 7, 8, 9, 10],
    },
    { flags: G.SCALE, words: 'trăm nghìn ngàn vạn triệu tỷ tỉ chục', values: [100, 1e3, 1e3, 1e4, 1e6, 1e9, 1e9, 10] },
    { flags: G.SCALE, words: 'bn mn million billion trillion k', values: [1e9, 1e6, 1e6, 1e9, 1e12, 1e3] },
    { flags: G.MONEY_SCALE, words: 'tr m b ty', values: [1e6, 1e6, 1e9, 1e9] },
    { flags: G.MULTIPLE, words: 'rưỡi đôi', values: [0.5, 2] },
    { flags: G.ORDINAL, words: 'nhất nhì', values: [1, 2] },
    {
      flags: G.STOP,
      words:
        'của trong từ đến tới cho với bằng tại ở trên dưới là đã đang sẽ được bị có không và hoặc hay nhưng mà thì vào ra lên xuống so theo do bởi vì nếu khi để cũng còn chỉ vẫn này đó ấy kia các những mỗi mọi đạt tăng giảm chiếm ước khoảng hơn gần vượt qua nay năm tháng quý ngày trước sau lần',
    },
    {
      flags: G.LABEL,
      words:
        'hội số điều khoản chương mục bảng hình trang phần bước quận phường tầng phòng lô khóa khoá kỳ đường ngõ nhà đt fax tel hotline thứ lớp cấp loại mẫu phiên tập quyển kênh cổng chuyến tuyến hộp giai phiếu nghị định quyết thông lục covid lầu',
    },
    { flags: G.MONTH, words: 'tháng', values: [0] },
    { flags: G.CHANGE, words: 'tăng giảm nâng lên xuống hạ rút thay' },
    { flags: G.PERIODIC, words: 'mỗi từng' },
    { flags: G.RANKS, words: 'đứng xếp hạng thứ vị top tốp' },
    { flags: G.TEMPORAL, words: 'năm từ đến tới trong trước sau cuối đầu giữa giai tháng quý niên kỳ vụ ngày và' },
    { flags: G.DETERMINER, words: 'tổng số cả các toàn những' },
    { flags: G.DEGREE, words: 'chỉ mới đã còn tầm đạt' },
    { flags: G.CODE, words: CURRENCY_CODES },
    { flags: G.JOINT, words: 'đến tới và hoặc hay lên xuống' },
    { flags: G.OPENER, words: 'từ giữa' },
    { flags: G.SHIFT, words: 'qua tới nay trước sau đầu cuối gần liên nữa' },
    { flags: G.CLOCK, words: 'giờ h' },
    { flags: G.FRACTION, words: 'nửa', values: [2] },
  ]),
  before: phraseTable<G.Modifier>(
    [
      [
        'hơn|trên|vượt|vượt mức|vượt qua|vượt ngưỡng|vượt mốc|vượt qua mốc|vượt qua ngưỡng|vượt con số|lớn hơn|nhiều hơn|cao hơn|quá',
        { bound: 'over' },
      ],
      [
        'cán mốc|chạm mốc|đạt mốc|chạm ngưỡng|ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|ít ra|thấp nhất|từ trên',
        { bound: 'at-least' },
      ],
      [
        'gần|dưới|gần đạt|chưa đến|chưa tới|chưa đầy|ít hơn|thấp hơn|nhỏ hơn|suýt|xấp xỉ dưới|sắp đạt|ngót|kém|kém hơn|không tới|không đến',
        { bound: 'under' },
      ],
      ['tối đa|không quá|không vượt quá|nhiều nhất|cao nhất|không hơn|đến mức|không lớn hơn|không cao hơn', { bound: 'at-most' }],
      [
        'khoảng|ước|chừng|tầm|xấp xỉ|độ|ước khoảng|ước chừng|vào khoảng|ước tính|ước tính khoảng|cỡ|tương đương khoảng|ngót nghét|ước đạt khoảng|quãng|áng chừng',
        { approximate: true },
      ],
    ],
    -1,
  ),
  after: phraseTable<G.Modifier>([
    ['trở lên|hoặc hơn|hoặc nhiều hơn|hoặc cao hơn', { bound: 'at-least' }],
    ['trở xuống|hoặc ít hơn|hoặc thấp hơn|đổ lại', { bound: 'at-most' }],
    ['có lẻ', { approximate: true }],
  ]),
  units: phraseTable<G.UnitMeaning>([
    ['phần trăm|percent', { kind: 'percent', unit: '%' }],
    ['điểm phần trăm|điểm %', { kind: 'points', unit: 'percentage point' }],
    ['điểm cơ bản', { kind: 'points', unit: 'basis point' }],
    ['đô la|đô la mỹ|đô la hoa kỳ|đô|đô mỹ|đôla|đôla mỹ|dollar', G.money('USD')],
    ['đồng|đồng việt nam|đ|vnđ|việt nam đồng|dong', G.money('VND')],
    ['euro|euros|ơ rô', G.money('EUR')],
    ['bảng anh|bảng|pounds', G.money('GBP')],
    ['yên|yên nhật|yen', G.money('JPY')],
    ['nhân dân tệ|tệ', G.money('CNY')],
    ['cent|cents|us cent|us cents|xen|xu|xu mỹ|cent mỹ', G.money('USD', 0.01)],
    ['xu hướng', { kind: 'bare', unit: '' }],
    ['rupee|rupees|rupi|rupee ấn độ|rs', G.money('INR')],
    ['dirham', G.money('AED')],
    ['rúp|rúp nga', G.money('RUB')],
    ['ringgit', G.money('MYR')],
    ['rupiah', G.money('IDR')],
    ['won', G.money('KRW')],
    ['baht|bạt', G.money('THB')],
    ['đô la singapore', G.money('SGD')],
    ...CURRENCY_CODES.split(' ').map((code) => [code, G.money(code === 'rmb' ? 'CNY' : code.toUpperCase())] as const),
    ...PREFIXED_CODES,
    ['lần', { kind: 'times', unit: 'times' }],
    ['năm|tuổi', G.duration('year')],
    ['tháng', G.duration('month')],
    ['tuần', G.duration('week')],
    ['ngày', G.duration('day')],
    ['giờ|tiếng', G.duration('hour')],
    ['phút', G.duration('minute')],
    ['giây', G.duration('second')],
    ['quý', G.duration('quarter')],
    ['thập kỷ|thập niên', G.duration('decade')],
    ['tấn', G.measure('t')],
    ['tạ', G.measure('quintal')],
    ['kilogam|ki lô gam|cân', G.measure('kg')],
    ['héc ta|hecta|ha', G.measure('ha')],
    ['ki lô mét|kilômét|kilomet|cây số', G.measure('km')],
    ['mét', G.measure('m')],
    ['mét vuông', G.measure('m2')],
    ['ki lô mét vuông|kilômét vuông|km vuông', G.measure('km2')],
    ['mét khối', G.measure('m3')],
    ['lít', G.measure('l')],
    ['thùng', G.measure('bbl')],
    ['độ c', G.measure('°C')],
  ]),
  of: phraseTable<'of' | 'in'>([['trên|trong|trên tổng số|trong số|trong tổng số|trên tổng', 'of']]),
}

/** Nouns that are counted, longest first match: the unit of a count. */
export const COUNTED_NOUNS = phraseTable<true>([
  [
    'doanh nghiệp|công ty|hợp tác xã|hộ|hộ gia đình|hộ kinh doanh|người|lao động|người lao động|việc làm|tỉnh|tỉnh thành|thành phố|địa phương|quận|huyện|xã|phường|thôn|bản|nước|quốc gia|vùng lãnh thổ|vùng|khu vực|dự án|sản phẩm|dịch vụ|trường|trường học|học sinh|sinh viên|giáo viên|giảng viên|kỹ sư|chuyên gia|nhân lực|nhân sự|nhân viên|bệnh viện|giường|giường bệnh|bác sĩ|bệnh nhân|ca|ca bệnh|nhà máy|khu công nghiệp|khu|cụm|trung tâm|cơ sở|đơn vị|tổ chức|hồ sơ|thủ tục|nhiệm vụ|giải pháp|mục tiêu|chỉ tiêu|nhóm|ngành|lĩnh vực|thuê bao|trạm|căn|căn hộ|chiếc|xe|máy|thiết bị|đối tác|nhà cung cấp|nhà đầu tư|khách|lượt|lượt khách|lượt người|du khách|đại biểu|thành viên|hội viên|hội nghị|hội thảo|phiên|cuộc|đề án|chương trình|kế hoạch|bằng sáng chế|bài báo|startup|cửa hàng|trang trại|vụ|trường hợp|tổ|đội|cái|con|nền kinh tế|thị trường|cảng|sân bay|tàu|chuyến bay|tập đoàn|tổng công ty|cán bộ|công chức|công dân|dân|tài khoản|giao dịch|đơn|văn bản|nghị quyết|tiêu chí|bậc|loại|xu hướng|doanh nhân|nông dân|công nhân|kênh|nền tảng|ứng dụng|nhà khoa học|phòng thí nghiệm|chuyên đề|giai đoạn|nhà cung ứng|container|mẫu|cổ phiếu|bản ghi|điểm|đoàn',
    true,
  ],
])
