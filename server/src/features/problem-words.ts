/**
 * What the server says is wrong, in Vietnamese: it says it in English, with names and numbers of the writer's in it, which stay.
 */
import { PACK_PROBLEMS } from './pack-problem-words.ts'

/** What is told, with `{0}`, `{1}` and so on where names and numbers stand. */
export const PROBLEMS: readonly (readonly [english: string, vietnamese: string])[] = [
  [
    'Open a folder first: a pack of your own stands in the folder of your drafts.',
    'Trước hết hãy mở một thư mục: gói của bạn nằm trong thư mục bản thảo.',
  ],
  [
    'Name a folder within the one that you have open, such as kb/energy.',
    'Hãy nêu một thư mục nằm trong thư mục đang mở, chẳng hạn kb/energy.',
  ],
  ['{0} has a pack already: name another folder.', '{0} đã có một gói: hãy nêu thư mục khác.'],
  ['{0} is no knowledge pack any more: choose another.', '{0} không còn là gói tri thức: hãy chọn gói khác.'],
  ['The pack has a mistake that must be mended first: {0}', 'Gói có một lỗi phải sửa trước: {0}'],
  ['Open the draft that the number stands in first.', 'Trước hết hãy mở bản thảo có con số đó.'],
  ['What the number is of is in no pack any more: choose it again.', 'Điều mà con số nói đến không còn trong gói nào: hãy chọn lại.'],
  ['The review could not be read.', 'Không đọc được bản duyệt.'],
  ['There is no text to read: copy the source, or choose a file.', 'Không có văn bản để đọc: hãy sao chép nguồn, hoặc chọn một tệp.'],
  ['The text is not at hand any more: save it as a file, and add that.', 'Không còn văn bản đó: hãy lưu thành tệp rồi thêm tệp ấy.'],
  ['Choose a file.', 'Hãy chọn một tệp.'],
  ['Save the draft first: a list belongs to a folder.', 'Trước hết hãy lưu bản thảo: danh sách thuộc về một thư mục.'],
  [
    'This editor cannot rename files, and the source has one of its own.',
    'Trình soạn thảo này không đổi tên tệp được, mà nguồn có tệp riêng.',
  ],
  ['Write letters and digits, such as ledger2023.', 'Hãy viết chữ không dấu và số, chẳng hạn ledger2023.'],
  ['Write small letters, digits and hyphens.', 'Hãy viết chữ thường không dấu, số và gạch nối.'],
  ['“{0}” is there already: choose another name.', 'Đã có “{0}”: hãy chọn tên khác.'],
  ['“{0}” is of a pack that is not yours, so it keeps its name.', '“{0}” thuộc một gói không phải của bạn nên giữ nguyên tên.'],
  ['no such file or folder: check the path', 'không có tệp hay thư mục này: hãy kiểm tra đường dẫn'],
  ['no such folder: make it first, or check the path', 'không có thư mục này: hãy tạo trước, hoặc kiểm tra đường dẫn'],
  ['this file may not be read: change its permissions', 'không được phép đọc tệp này: hãy đổi quyền'],
  ['this folder may not be read: change its permissions', 'không được phép đọc thư mục này: hãy đổi quyền'],
  ['this file may not be written: change its permissions', 'không được phép ghi tệp này: hãy đổi quyền'],
  ['this folder may not be written: change its permissions', 'không được phép ghi thư mục này: hãy đổi quyền'],
  ['a link that leads back to itself: remove it', 'một liên kết dẫn về chính nó: hãy bỏ đi'],
  ['a folder where a file is expected: give the path of a file', 'là thư mục, trong khi cần tệp: hãy nêu đường dẫn của tệp'],
  ['a file where a folder is expected: check the path', 'là tệp, trong khi cần thư mục: hãy kiểm tra đường dẫn'],
  ['too large to be read at once: split it', 'quá lớn để đọc một lần: hãy tách ra'],
  ['this file could not be read ({0}): check it and try again', 'không đọc được tệp này ({0}): hãy kiểm tra và thử lại'],
  ['this folder could not be read ({0}): check it and try again', 'không đọc được thư mục này ({0}): hãy kiểm tra và thử lại'],
  ['the system lets no file grow so large here: raise its limit', 'hệ thống không cho tệp lớn như vậy ở đây: hãy nâng giới hạn'],
  ['the disk is full: make room and try again', 'đĩa đã đầy: hãy dọn chỗ và thử lại'],
  [
    'another run is writing this file, or left a part of it: wait, or remove it',
    'một lần chạy khác đang ghi tệp này hoặc để lại dở dang: hãy chờ, hoặc xóa đi',
  ],
  ['the file is UTF-16: save it as UTF-8', 'tệp là UTF-16: hãy lưu thành UTF-8'],
  [
    'the file has a NUL byte at {0}, so it is no text: give a Markdown or plain text file',
    'tệp có byte NUL ở {0} nên không phải văn bản: hãy chọn tệp Markdown hoặc văn bản thường',
  ],
  ['the file is not UTF-8: byte {0} at {1}: save it as UTF-8', 'tệp không phải UTF-8: byte {0} ở {1}: hãy lưu thành UTF-8'],
  ['the file is too large for one text ({0} MB): split it', 'tệp quá lớn cho một văn bản ({0} MB): hãy tách ra'],
  [
    'the file is a Word document of the old format, or one with a password: open it in Word and save it as .docx without one',
    'tệp Word ở định dạng cũ hoặc có mật khẩu: hãy mở bằng Word và lưu thành .docx không mật khẩu',
  ],
  [
    'the file is no Word document that can be read: open it in Word and save it anew',
    'không phải tệp Word đọc được: hãy mở bằng Word và lưu lại',
  ],
  [
    'the file is no Word document that can be read ({0}): open it in Word and save it anew',
    'không phải tệp Word đọc được ({0}): hãy mở bằng Word và lưu lại',
  ],
  ['the file is larger than {0} MB: split it', 'tệp lớn hơn {0} MB: hãy tách ra'],
  ['the file unpacks to more than any document has: split it', 'tệp bung ra lớn hơn mọi tài liệu: hãy tách ra'],
  ['a PDF is not read: save its text as a file, or copy it', 'không đọc được PDF: hãy lưu phần chữ thành tệp, hoặc sao chép'],
  ['the table has no line below its head: give one with values', 'bảng không có dòng nào dưới tiêu đề: hãy chọn bảng có giá trị'],
  ["line 1: two columns are called '{0}': give each a name of its own", "dòng 1: hai cột cùng tên '{0}': hãy đặt tên riêng cho mỗi cột"],
  ['line {0}: {1} cells below a head of {2}: mend the line', 'dòng {0}: {1} ô dưới tiêu đề có {2} ô: hãy sửa dòng này'],
  [
    'line 1: no column of values among {0}: call it OBS_VALUE, or have a column a year',
    'dòng 1: không có cột giá trị trong số {0}: hãy đặt tên OBS_VALUE, hoặc để mỗi năm một cột',
  ],
  ['line {0}: a quotation mark is never closed: close it', 'dòng {0}: dấu ngoặc kép chưa đóng: hãy đóng lại'],
  ['line {0}: words after a closing quotation mark: mend the line', 'dòng {0}: có chữ sau dấu ngoặc kép đóng: hãy sửa dòng này'],
  ["no column '{0}': there are {1}", "không có cột '{0}': có các cột {1}"],
  ["no status '{0}': use one of {1}", "không có loại '{0}': hãy dùng một trong {1}"],
  [
    '{0}: another value than at {1}, for the same thing and period: keep one',
    '{0}: giá trị khác với {1}, về cùng một điều và kỳ: hãy giữ một',
  ],
  [
    "the column '{0}' tells values apart ({1}): take one with --only {2}, or make it a part of the series",
    "cột '{0}' phân biệt các giá trị ({1}): hãy lấy một với --only {2}, hoặc đưa vào chuỗi số liệu",
  ],
  [
    'a JSON-stat dataset needs its `id`, `size` and `dimension`: give version 2.0',
    'bộ dữ liệu JSON-stat cần `id`, `size` và `dimension`: hãy dùng phiên bản 2.0',
  ],
  [
    "the dimension '{0}' has not as many codes as `size` says: save it anew from where it came",
    "chiều '{0}' không có đủ mã như `size` nói: hãy lưu lại từ nơi công bố",
  ],
  ['not JSON: {0}: save it anew from where it came', 'không phải JSON: {0}: hãy lưu lại từ nơi công bố'],
  [
    'a list, and no table: give SDMX-JSON 2.0, JSON-stat 2.0 or CSV',
    'là danh sách, không phải bảng: hãy dùng SDMX-JSON 2.0, JSON-stat 2.0 hoặc CSV',
  ],
  [
    'JSON of no kind that is known: give SDMX-JSON 2.0, JSON-stat 2.0 or CSV',
    'JSON không thuộc loại nào được biết: hãy dùng SDMX-JSON 2.0, JSON-stat 2.0 hoặc CSV',
  ],
  [
    'an SDMX-JSON message needs `data.structures` and `data.dataSets`: give a data message of version 2.0',
    'thông điệp SDMX-JSON cần `data.structures` và `data.dataSets`: hãy dùng thông điệp dữ liệu phiên bản 2.0',
  ],
  [
    'a data set names a structure that is not in the message: save it anew from where it came',
    'bộ dữ liệu nêu một cấu trúc không có trong thông điệp: hãy lưu lại từ nơi công bố',
  ],
  ['{0}: not changed, it has a mistake: mend it, then add {1}', '{0}: không thay đổi vì có lỗi: hãy sửa, rồi thêm {1}'],
  ...PACK_PROBLEMS,
]

const HOLE = /\\\{(\d)\\\}/g
let patterns: readonly (readonly [pattern: RegExp, vietnamese: string])[] | undefined

/** Puts what is wrong in Vietnamese; undefined where there is none for it. What stands before a colon may be a file. */
export function inVietnamese(problem: string): string | undefined {
  patterns ??= PROBLEMS.map(([english, vietnamese]) => {
    const plain = english.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    return [new RegExp(`^${plain.replace(HOLE, '(.{1,300}?)')}$`, 's'), vietnamese]
  })
  for (const [pattern, vietnamese] of patterns) {
    const found = pattern.exec(problem)
    if (found !== null) return vietnamese.replace(/\{(\d)\}/g, (_, at: string) => part(found[Number(at) + 1] ?? ''))
  }
  const colon = problem.indexOf(': ')
  const rest = colon < 0 ? undefined : inVietnamese(problem.slice(colon + 2))
  return rest === undefined ? undefined : `${problem.slice(0, colon)}: ${rest}`
}

function part(text: string): string {
  return inVietnamese(text) ?? text
}
