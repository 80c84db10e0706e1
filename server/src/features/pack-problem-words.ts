/**
 * What files of packs, settings, lists of hidden findings and bibliographies have wrong, in Vietnamese.
 *
 * Keys and codes are what the files have, so they stay. The first text that fits is taken: what would fit more stands behind.
 */

type Said = readonly [english: string, vietnamese: string]

const DATE = '2023, 2023-06 hoặc 2023-06-14'
const CODE = 'write small letters a–z, digits and single hyphens (citation keys: letters, digits and _ : . + -).'

/** The lists of codes, each with what stands in it. */
const LISTS: readonly Said[] = [
  ['indicator', 'chỉ tiêu'],
  ['subject', 'đối tượng'],
  ['area', 'nơi'],
  ['milestone', 'cột mốc'],
  ['agent', 'tác nhân'],
  ['instrument', 'văn kiện'],
]

const TYPES: readonly Said[] = [
  ['text', 'văn bản'],
  ['text or a map (key: value)', 'văn bản hoặc một bảng khóa (khóa: giá trị)'],
  ['text or a list (- item)', 'văn bản hoặc một danh sách (- mục)'],
  ['text or a whole number', 'văn bản hoặc số nguyên'],
  ['text or a number', 'văn bản hoặc một số'],
  ['text, a whole number or null', 'văn bản, số nguyên hoặc null'],
  ['text, a whole number or a map (key: value)', 'văn bản, số nguyên hoặc một bảng khóa (khóa: giá trị)'],
  ['a list (- item) or a map (key: value)', 'một danh sách (- mục) hoặc một bảng khóa (khóa: giá trị)'],
  ['a list (- item)', 'một danh sách (- mục)'],
  ['a map (key: value)', 'một bảng khóa (khóa: giá trị)'],
  ['a whole number', 'số nguyên'],
  ['true or false', 'true hoặc false'],
]

const FOUND: readonly Said[] = [
  ['.', '.'],
  [', and nothing is there: fill it in or take the key out.', ', mà ở đó chưa có gì: hãy điền vào hoặc bỏ khóa này.'],
  [', and nothing is there.', ', mà ở đó chưa có gì.'],
  [', not {1}.', ', không phải {1}.'],
]

const ALIAS: readonly Said[] = [
  ['stands for more than {1} forms: write it as several aliases.', 'ứng với hơn {1} dạng: hãy viết thành nhiều tên gọi.'],
  ['has a part that may be empty.', 'có một phần có thể trống.'],
  ['has no word in it.', 'không có chữ nào.'],
  ['has more than {1} parts.', 'có hơn {1} phần.'],
  ['has parentheses too deep in each other.', 'có ngoặc đơn lồng nhau quá sâu.'],
  ['has a | outside parentheses: write (a|b).', 'có dấu | ngoài ngoặc đơn: hãy viết (a|b).'],
  [
    'closes a parenthesis that it does not open: put an alias with a comma in quotation marks.',
    'đóng một ngoặc đơn mà nó không mở: hãy để tên gọi có dấu phẩy trong ngoặc kép.',
  ],
  [
    'opens a parenthesis and does not close it: close it, and put an alias with a comma in quotation marks; … may not stand inside.',
    'mở một ngoặc đơn mà không đóng: hãy đóng lại, và để tên gọi có dấu phẩy trong ngoặc kép; … không được ở bên trong.',
  ],
  ['cannot have parts: write it without ….', 'không được có nhiều phần: hãy viết không có ….'],
]

/** Each text of one list with each of another behind it. */
const both = (heads: readonly Said[], tails: readonly Said[]): readonly Said[] =>
  heads.flatMap(([english, vietnamese]) => tails.map(([tail, told]): Said => [`${english}${tail}`, `${vietnamese}${told}`]))

export const PACK_PROBLEMS: readonly Said[] = [
  // The shape of a file.
  ['Unknown key {0}: did you mean {1}? It is missing.', 'Khóa lạ {0}: có phải ý bạn là {1}? Khóa ấy đang thiếu.'],
  ['Unknown key {0}: {1}', 'Khóa lạ {0}: {1}'],
  [
    'A comma ends a value inside { }: put the text that goes on with “{0}” in quotation marks.',
    'Trong { } dấu phẩy kết thúc một giá trị: hãy để văn bản có phần tiếp “{0}” trong ngoặc kép.',
  ],
  ['{0} has no label: add one, since messages name it by it.', '{0} chưa có nhãn: hãy thêm, vì thông báo gọi nó bằng nhãn.'],
  ['{0} has no {1}: add it.', '{0} chưa có {1}: hãy thêm vào.'],
  ['{0} has no {1}: add it. {2}', '{0} chưa có {1}: hãy thêm vào. {2}'],
  ...both(
    TYPES.map(([english, vietnamese]): Said => [`{0} must be ${english}`, `{0} phải là ${vietnamese}`]),
    FOUND,
  ),
  [
    `{0} cannot be a code: ${CODE}`,
    '{0} không thể là mã: hãy viết chữ thường a–z, số và gạch nối đơn (khóa trích dẫn: chữ, số và _ : . + -).',
  ],
  ['{0} is empty: name at least one.', '{0} còn trống: hãy nêu ít nhất một.'],
  ['{0} is not as it should be.', '{0} chưa đúng.'],
  // YAML.
  ['Not readable as YAML: {0}', 'Không đọc được như YAML: {0}'],
  ['{0} stands twice: keep one of the two, or name one differently.', '{0} có hai lần: hãy giữ một, hoặc đặt tên khác cho một.'],
  [
    'Uses YAML aliases (*name) too often to be safe: write the entries out.',
    'Dùng bí danh YAML (*tên) quá nhiều để an toàn: hãy viết đầy đủ các mục.',
  ],
  [
    'A quotation mark is opened before this and not closed: close it, or take it away.',
    'Có dấu ngoặc kép mở trước chỗ này mà không đóng: hãy đóng lại, hoặc bỏ đi.',
  ],
  ['Indented with a tab: YAML takes spaces only.', 'Thụt dòng bằng tab: YAML chỉ nhận dấu cách.'],
  [
    'The indentation does not fit the lines around: entries of one list or map begin in one column.',
    'Thụt dòng không khớp với các dòng xung quanh: các mục của một danh sách hay bảng khóa bắt đầu ở cùng một cột.',
  ],
  [
    'A colon too many, or a wrong indentation: put text that holds ": " in quotation marks.',
    'Thừa dấu hai chấm, hoặc sai thụt dòng: hãy để văn bản có ": " trong ngoặc kép.',
  ],
  [
    'An alias (*name) without its anchor (&name): put text that begins with * in quotation marks.',
    'Bí danh (*tên) không có neo (&tên): hãy để văn bản bắt đầu bằng * trong ngoặc kép.',
  ],
  ['Nested too deep to be read: a pack needs a few levels only.', 'Lồng nhau quá sâu để đọc: một gói chỉ cần vài cấp.'],
  ['Two documents in one file: take the line --- out.', 'Hai tài liệu trong một tệp: hãy bỏ dòng ---.'],
  // Codes.
  ['No source has the key {0}: {1}', 'Không nguồn nào có khóa {0}: {1}'],
  ...LISTS.map(([english, vietnamese]): Said => [`No ${english} has the code {0}: {1}`, `Không ${vietnamese} nào có mã {0}: {1}`]),
  ['add it to {0}.', 'hãy thêm vào {0}.'],
  [
    'The source {0} is something else in {1}, line {2}, which holds: give one of the two another key.',
    'Nguồn {0} là thứ khác ở {1}, dòng {2}, và chỗ ấy được lấy: hãy đặt khóa khác cho một trong hai.',
  ],
  ...LISTS.map(
    ([english, vietnamese]): Said => [
      `The ${english} {0} is something else in {1}, line {2}, which holds: give one of the two another code.`,
      `${vietnamese.charAt(0).toUpperCase()}${vietnamese.slice(1)} {0} là thứ khác ở {1}, dòng {2}, và chỗ ấy được lấy: hãy đặt mã khác cho một trong hai.`,
    ],
  ),
  [
    '{0} stands twice among the {1} (first in {2}, line {3}): keep one.',
    '{0} có hai lần trong {1} (lần đầu ở {2}, dòng {3}): hãy giữ một.',
  ],
  ['{0} stands twice among the {1}: keep one.', '{0} có hai lần trong {1}: hãy giữ một.'],
  [
    'The text of {0} stands twice (first in {1}, line {2}): keep one.',
    'Văn bản của {0} có hai lần (lần đầu ở {1}, dòng {2}): hãy giữ một.',
  ],
  [
    '{0} names itself: take {1} out here, or mend one of the others.',
    '{0} nêu chính nó: hãy bỏ {1} ở đây, hoặc sửa một trong những mục kia.',
  ],
  [
    '{0} is a circle: take {1} out here, or mend one of the others.',
    '{0} là một vòng: hãy bỏ {1} ở đây, hoặc sửa một trong những mục kia.',
  ],
  ...both(
    [
      ['The alias “{0}” ', 'Tên gọi “{0}” '],
      ['The noun “{0}” ', 'Danh từ “{0}” '],
    ],
    ALIAS,
  ),
  [
    '“{0}” is excluded and cannot have parts: write one phrase without ….',
    '“{0}” bị loại trừ nên không được có nhiều phần: hãy viết một cụm từ không có ….',
  ],
  [
    '{0} is a {1}, and that is not stated in {2}: write quantity: percent.',
    '{0} là {1}, mà loại này không nêu bằng {2}: hãy viết quantity: percent.',
  ],
  [
    'of: goes with measure: growth only: take it out, or add that.',
    'of: chỉ đi với measure: growth: hãy bỏ đi, hoặc thêm measure: growth.',
  ],
  [
    'implicit: is for counts, ranks, shares and growth, and {0} is stated in {1}: take it out, and give the indicator the words that state it as aliases.',
    'implicit: dành cho số đếm, thứ hạng, tỷ lệ và mức tăng, còn {0} được nêu bằng {1}: hãy bỏ đi, và thêm những chữ nêu nó làm tên gọi của chỉ tiêu.',
  ],
  // Files.
  [
    "No pack.yaml: put one at the top of the pack's folder, with schema: 1, id and name.",
    'Không có pack.yaml: hãy đặt một tệp ở đầu thư mục của gói, với schema: 1, id và name.',
  ],
  [
    'Not a file of a pack: besides pack.yaml, agents.yaml and instruments.yaml there are codelists/, sources/, quotes/ and texts/.',
    'Không phải tệp của một gói: ngoài pack.yaml, agents.yaml và instruments.yaml chỉ có codelists/, sources/, quotes/ và texts/.',
  ],
  ['Not a file of a pack: {0}', 'Không phải tệp của một gói: {0}'],
  [
    'This pack is written in version {0} of the format, and this program reads version {1}: update Plumbline.',
    'Gói này viết theo phiên bản {0} của định dạng, còn chương trình đọc phiên bản {1}: hãy cập nhật Plumbline.',
  ],
  [
    "There are no words here of {0} or more in a row to know {1} by: put the source's text here.",
    'Ở đây không có {0} chữ liền nhau để nhận ra {1}: hãy đặt văn bản của nguồn vào đây.',
  ],
  ['no {0} in this folder: give the folder of a pack', 'thư mục này không có {0}: hãy nêu thư mục của một gói'],
  ['a pack is a folder with a {0}, and this is a file: give the folder', 'gói là một thư mục có {0}, còn đây là tệp: hãy nêu thư mục'],
  // Sources and their figures.
  ['id must be the citation key, which is the name of the file: {0}.', 'id phải là khóa trích dẫn, tức tên của tệp: {0}.'],
  [
    'issued is no date: write 2023, 2023-06 or 2023-06-14, or date-parts: [[2023, 6, 14]].',
    `issued không phải là ngày: hãy viết ${DATE}, hoặc date-parts: [[2023, 6, 14]].`,
  ],
  ['{0} is no date: write 2023, 2023-06 or 2023-06-14.', `{0} không phải là ngày: hãy viết ${DATE}.`],
  ['{0} is no period: {1}', '{0} không phải là kỳ: {1}'],
  ['write 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025 or null.', 'hãy viết 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025 hoặc null.'],
  ['write 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025.', 'hãy viết 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025.'],
  [
    '{0} is no series: write indicator.subject or indicator.subject.area.',
    '{0} không phải là chuỗi số liệu: hãy viết chỉ-tiêu.đối-tượng hoặc chỉ-tiêu.đối-tượng.nơi.',
  ],
  [
    '{0} names no area: write indicator.subject.area, or give the pack an area: in pack.yaml.',
    '{0} không nêu nơi: hãy viết chỉ-tiêu.đối-tượng.nơi, hoặc thêm area: vào pack.yaml.',
  ],
  ['{0} names no area: add area:, or give the pack one in pack.yaml.', '{0} không nêu nơi: hãy thêm area:, hoặc thêm area: vào pack.yaml.'],
  [
    '{0} is in {1}, not {2}: leave the unit out, it comes from the value.',
    '{0} tính bằng {1}, không phải {2}: hãy bỏ đơn vị, vì nó lấy từ giá trị.',
  ],
  [
    '{0} contradicts {1}: one source has two values for {2}. Take one out, or tell them apart by status, issuer, published or revises.',
    '{0} mâu thuẫn với {1}: một nguồn có hai giá trị cho {2}. Hãy bỏ một, hoặc phân biệt bằng status, issuer, published hoặc revises.',
  ],
  ['{0} says the same of {1}: take one out.', '{0} nói cùng một điều về {1}: hãy bỏ một.'],
  ['{0} in line {1} of {2}', '{0} ở dòng {1} của {2}'],
  ['{0} in line {1}', '{0} ở dòng {1}'],
  [
    '{0} is counted in {1} elsewhere and in {2} here: use one noun, or list both in codelists/units.yaml, as one unit or as two.',
    '{0} nơi khác đếm bằng {1}, ở đây đếm bằng {2}: hãy dùng một danh từ, hoặc ghi cả hai vào codelists/units.yaml, thành một hay hai đơn vị.',
  ],
  // Values.
  ['Cannot read {0} as one value: {1}', 'Không đọc được {0} thành một giá trị: {1}'],
  ['{0} is {1}, and {2} is stated as {3}: {4}', '{0} là {1}, còn {2} được nêu bằng {3}: {4}'],
  ['mend the value, or quantity: of the indicator.', 'hãy sửa giá trị, hoặc quantity: của chỉ tiêu.'],
  ['write it as {0}.', 'hãy viết thành {0}.'],
  ['money (148 billion USD)', 'một số tiền (148 tỷ USD)'],
  ['percent (8.7 %)', 'phần trăm (8,7 %)'],
  ['percentage points (2 percentage points)', 'điểm phần trăm (2 điểm phần trăm)'],
  ['a count (80,000 enterprises)', 'một số đếm (80.000 doanh nghiệp)'],
  ['a rank (rank 2, top 3)', 'một thứ hạng (thứ 2, top 3)'],
  ['a ratio (55 of 60)', 'một tỷ số (55 trên 60)'],
  ['a multiple (2.5 times)', 'một số lần (2,5 lần)'],
  ['a duration (3 years)', 'một khoảng thời gian (3 năm)'],
  ['a measure (40.6 Mt)', 'một số đo (40,6 triệu tấn)'],
  ['a plain number', 'một con số không kèm đơn vị'],
  [
    '{0} does not say what is counted: write it behind the number, as in 80,000 enterprises.',
    '{0} không nói đếm cái gì: hãy viết sau con số, như 80,000 enterprises.',
  ],
  [
    '{0} has no unit, so that no number of a draft is held against it: write it behind the number, as in 40.6 Mt.',
    '{0} không có đơn vị nên không con số nào của bản thảo được đối chiếu với nó: hãy viết đơn vị sau con số, như 40.6 Mt.',
  ],
  [
    '{0} is no unit of measure, so that no number of a draft is held against {1}: write a unit such as t, km or MWh, or quantity: count where {2} are counted.',
    '{0} không phải đơn vị đo nên không con số nào của bản thảo được đối chiếu với {1}: hãy viết đơn vị như t, km hoặc MWh, hoặc quantity: count nếu đếm {2}.',
  ],
  [
    '{0} is read as {1}: write the decimals of {2} behind a point ({3}), or its thousands in groups of three.',
    '{0} được đọc là {1}: hãy viết phần thập phân của {2} sau dấu chấm ({3}), hoặc tách hàng nghìn thành nhóm ba chữ số.',
  ],
  // Quotations.
  [
    '{0} stands twice among the quotes of {1}: name one differently.',
    '{0} có hai lần trong các lời trích của {1}: hãy đặt tên khác cho một.',
  ],
  [
    "The quote {0} has no speaker: add speaker: with the code of an agent, or take direct: and gist: out where these are the source's own words.",
    'Lời trích {0} không có người nói: hãy thêm speaker: với mã của một tác nhân, hoặc bỏ direct: và gist: nếu đó là lời của chính nguồn.',
  ],
  [
    'The quote {0} has no words to be known by: add text:, or words: and fingerprint:.',
    'Lời trích {0} không có chữ để nhận ra: hãy thêm text:, hoặc words: và fingerprint:.',
  ],
  [
    'fingerprint is damaged: it must be base64 of whole 32-bit numbers; make it again from the words.',
    'fingerprint bị hỏng: phải là base64 của những số 32 bit trọn vẹn; hãy tạo lại từ lời văn.',
  ],
  [
    'fingerprint has {0} runs, and {1} words have {2}: mend words:, or make it again from the words.',
    'fingerprint có {0} đoạn, mà {1} chữ thì có {2}: hãy sửa words:, hoặc tạo lại từ lời văn.',
  ],
  // What a missing key is.
  ['The version of this format.', 'Phiên bản của định dạng này.'],
  ['What the pack is about.', 'Gói nói về điều gì.'],
  ['What kind of number states it.', 'Nêu bằng loại số nào.'],
  [
    "What it is called: plain text in the pack's first language, or one text for each language.",
    'Tên gọi: văn bản bằng ngôn ngữ đầu tiên của gói, hoặc mỗi ngôn ngữ một văn bản.',
  ],
  ['The citation key of the source that tells of it.', 'Khóa trích dẫn của nguồn nói về nó.'],
  ['Where in the source it stands: paragraph 8.', 'Nằm ở đâu trong nguồn: đoạn 8.'],
  ['The bibliographic record, in the fields of CSL-JSON.', 'Bản ghi thư mục, theo các trường của CSL-JSON.'],
  ['The date of publication: 2023-02-02, or date-parts: [[2023, 2, 2]].', 'Ngày công bố: 2023-02-02, hoặc date-parts: [[2023, 2, 2]].'],
  [
    'indicator.subject, or indicator.subject.area; the unit comes from the value.',
    'chỉ-tiêu.đối-tượng, hoặc chỉ-tiêu.đối-tượng.nơi; đơn vị lấy từ giá trị.',
  ],
  [
    '2022, 2023-Q1, 2023-S1, 2023-04, a span 2023/2025, or null for a fact without a period.',
    '2022, 2023-Q1, 2023-S1, 2023-04, khoảng 2023/2025, hoặc null cho dữ kiện không có kỳ.',
  ],
  [
    'As people write it: 148 billion USD; at least 50 %; 6–6.5 %; 80,000 enterprises; rank 2; 2.5 times.',
    'Như người ta viết: 148 billion USD; at least 50 %; 6–6.5 %; 80,000 enterprises; rank 2; 2.5 times.',
  ],
  ['A code of milestones.yaml.', 'Một mã của milestones.yaml.'],
  // Settings, and lists of hidden findings.
  ["no setting '{0}': {1}", "không có cài đặt '{0}': {1}"],
  ["{0}: no rule '{1}': {2}", "{0}: không có quy tắc '{1}': {2}"],
  ["no rule '{0}': {1}", "không có quy tắc '{0}': {1}"],
  ["{0}: no language '{1}': {2}", "{0}: không có ngôn ngữ '{1}': {2}"],
  ["no key '{0}': {1}", "không có khóa '{0}': {1}"],
  ['not YAML: {0}: mend this line', 'không phải YAML: {0}: hãy sửa dòng này'],
  [
    'settings are keys with values: write for example `bundledPack: true`',
    'cài đặt gồm các khóa có giá trị: hãy viết chẳng hạn `bundledPack: true`',
  ],
  ['write a date such as 2024-05-20', 'hãy viết một ngày như 2024-05-20'],
  ['write a list of paths', 'hãy viết một danh sách đường dẫn'],
  ['write a list of {0}', 'hãy viết một danh sách gồm {0}'],
  ['write one rule a line: `newer-figure: off`', 'hãy viết mỗi dòng một quy tắc: `newer-figure: off`'],
  ['write the path of a file', 'hãy viết đường dẫn của một tệp'],
  ['write true or false', 'hãy viết true hoặc false'],
  ['use one of {0}', 'hãy dùng một trong {0}'],
  [
    'hidden findings are a list: begin each with `- rule:` and give its `text:`',
    'phát hiện đã ẩn là một danh sách: mỗi mục bắt đầu bằng `- rule:` và có `text:`',
  ],
  [
    'a hidden finding needs its `rule:` and, as `text:`, the words that it stands on',
    'một phát hiện đã ẩn cần `rule:` và, trong `text:`, những chữ mà nó nằm trên đó',
  ],
  [
    'no such file: check the path, or write it with `plumbline check --write-baseline`',
    'không có tệp này: hãy kiểm tra đường dẫn, hoặc tạo bằng `plumbline check --write-baseline`',
  ],
  // Bibliographies.
  ['the bibliography is larger than 20 MB: name a smaller one', 'thư mục tài liệu lớn hơn 20 MB: hãy nêu một tệp nhỏ hơn'],
  ['this bibliography cannot be read: {0}', 'không đọc được thư mục tài liệu này: {0}'],
  ['This is no JSON, so no entry of it is known: {0}.', 'Đây không phải JSON nên không mục nào được biết: {0}.'],
  ['This is no YAML, so no entry of it is known: {0}.', 'Đây không phải YAML nên không mục nào được biết: {0}.'],
  ['This YAML cannot be read: {0}.', 'Không đọc được YAML này: {0}.'],
  [
    'This is no bibliography: write a list of CSL items, each with its id and type.',
    'Đây không phải thư mục tài liệu: hãy viết một danh sách mục CSL, mỗi mục có id và type.',
  ],
  ['The entry @{0} has no key: write @{1}{key, …}.', 'Mục @{0} không có khóa: hãy viết @{1}{key, …}.'],
  ['{0} is not closed: add the missing {1}.', '{0} chưa đóng: hãy thêm {1} còn thiếu.'],
  [
    'No field can be read here, in {0}: write name = {value}, and a comma between two fields.',
    'Ở đây không đọc được trường nào, trong {0}: hãy viết name = {value}, và dấu phẩy giữa hai trường.',
  ],
  [
    'The value of {0} cannot be read, in {1}: write {2} = {…} with as many opening as closing braces.',
    'Không đọc được giá trị của {0}, trong {1}: hãy viết {2} = {…} với số ngoặc mở bằng số ngoặc đóng.',
  ],
  // Parts of others, and what fits most.
  ['did you mean {0}?', 'có phải ý bạn là {0}?'],
  ['the keys here are {0} and {1}.', 'các khóa ở đây là {0} và {1}.'],
  ['the keys here are {0}.', 'khóa ở đây là {0}.'],
  ['use {0} or {1}.', 'hãy dùng {0} hoặc {1}.'],
  ['The file', 'Tệp'],
  ['Entry {0} of {1}', 'Mục {0} của {1}'],
  ['Entry {0}', 'Mục {0}'],
  ['{0}.{1}.{2} in {3}', '{0}.{1}.{2}, kỳ {3}'],
  ['{0} must be {1}.', '{0} phải là {1}.'],
  ['{0} is no {1}: {2}', '{0} không phải là {1}: {2}'],
]
