/**
 * Tells which labels of a table stand at totals.
 */

const TOTAL =
  /^(?:(?:grand |overall |sub-?)?totals?|sum|both|all (?:two|three|four|five|six|seven|eight|nine|ten|of them|together|regions|provinces|countries|sectors|areas|groups|sites)|all|altogether|together|in all|tổng(?: cộng| số| chung)?|cộng|toàn (?:quốc|tỉnh|thành phố|huyện|vùng|ngành)|cả (?:nước|hai|ba|bốn|sáu|vùng|tỉnh|huyện)|tất cả(?: các)?)(?: \([^)]*\)| [A-Za-zÀ-ỹ]+| (?:hai|ba|bốn|năm|sáu) [A-Za-zÀ-ỹ]+)?[:*†‡]*$/u

/** *Total*, *All regions*, *Tổng cộng*. */
export function isTotal(label: string): boolean {
  return TOTAL.test(label.trim().normalize('NFC').toLowerCase())
}
