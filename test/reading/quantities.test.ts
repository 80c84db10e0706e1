import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../server/src/reading/quantities.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { read } from './lines.ts'

type Row = readonly [text: string, ...expected: string[]]

const ENGLISH: Readonly<Record<string, readonly Row[]>> = {
  money: [
    ['US$148 billion', 'US$148 billion = 148000000000 USD'],
    ['$148bn', '$148bn = 148000000000 USD'],
    ['US$ 148 bn', 'US$ 148 bn = 148000000000 USD'],
    ['USD 136,000 million', 'USD 136,000 million = 136000000000 USD'],
    ['USD136,000 million', 'USD136,000 million = 136000000000 USD'],
    ['USD136bn', 'USD136bn = 136000000000 USD'],
    ['U.S.$5 million', 'U.S.$5 million = 5000000 USD'],
    ['148 billion dollars', '148 billion dollars = 148000000000 USD'],
    ['137,000 million U.S. dollars', '137,000 million U.S. dollars = 137000000000 USD'],
    ['0.137 trillion US dollars', '0.137 trillion US dollars = 137000000000 USD'],
    ['148 billion USD', '148 billion USD = 148000000000 USD'],
    ['$136-billion exports', '$136-billion = 136000000000 USD'],
    ['a US$165-billion year', 'US$165-billion = 165000000000 USD'],
    ['a 148-billion-dollar industry', '148-billion-dollar = 148000000000 USD'],
    ['€5m, £3.2bn and ¥900 million', '€5m = 5000000 EUR', '£3.2bn = 3200000000 GBP', '¥900 million = 900000000 JPY'],
    ['VND 5 trillion', 'VND 5 trillion = 5000000000000 VND'],
    ['5 trillion dong', '5 trillion dong = 5000000000000 VND'],
    ['500₫', '500₫ = 500 VND'],
    ['S$5 million and A$6m', 'S$5 million = 5000000 SGD', 'A$6m = 6000000 AUD'],
    ['5 m USD', '5 m USD = 5000000 USD'],
    ['$34.3 billion', '$34.3 billion = 34300000000 USD'],
    ['$1,234.56', '$1,234.56 = 1234.56 USD'],
    ['160,000 million in 2025', '160,000 million = 160000000000, bare'],
    ['RMB 3 billion', 'RMB 3 billion = 3000000000 CNY'],
    ['€ 2,5 million', '€ 2,5 million = 2500000 EUR'],
    ['70 billion won', '70 billion won = 70000000000 KRW'],
  ],
  'digits with separators': [
    ['70 000 firms', '70 000 = 70000 firms'],
    ['70\u00a0000 firms', '70\u00a0000 = 70000 firms'],
    ['70\u202f000 firms', '70\u202f000 = 70000 firms'],
    ['1,234,567 firms', '1,234,567 = 1234570 firms'],
    ['70.000 firms', '70.000 = 70000 firms'],
    ['1.234 percent', '1.234 percent = 1.234 %'],
    ['8,7 percent', '8,7 percent = 8.7 %'],
    ['3,14,000 firms', '3,14,000 = 314000 firms'],
    ['7½ percent', '7½ percent = 7.5 %'],
    ['1.2.3'],
  ],
  percent: [
    ['8.7%', '8.7% = 8.7 %'],
    ['8.7 %', '8.7 % = 8.7 %'],
    ['8.7 percent', '8.7 percent = 8.7 %'],
    ['8.7 per cent', '8.7 per cent = 8.7 %'],
    ['8.7 pct', '8.7 pct = 8.7 %'],
    ['an 8.7-percent rise', '8.7-percent = 8.7 %'],
    ['2 percentage points', '2 percentage points = 2 percentage point'],
    ['2.5 %-points', '2.5 %-points = 2.5 percentage point'],
    ['2 pp', '2 pp = 2 percentage point'],
    ['25 basis points', '25 basis points = 25 basis point'],
    ['−3.2%', '−3.2% = -3.2 %'],
    ['fell -3.2% then', '-3.2% = -3.2 %'],
    ['minus 5 percent', 'minus 5 percent = -5 %'],
    ['+8.7%', '8.7% = 8.7 %'],
  ],
  'counts with their noun': [
    ['70,000 digital technology firms', '70,000 = 70000 firms'],
    ['10 major IT firms with 5 plants', '10 = 10 firms', '5 = 5 plants'],
    ['60 level I partner enterprises supplying it', '60 = 60 enterprises'],
    ['of which 55 are foreign', '55 = 55, bare'],
    ['five information services firms', 'five = 5 firms'],
    ['eight provinces/cities', 'eight = 8 provinces'],
    ['2.3 million people', '2.3 million = 2300000 people'],
    ['5.6m workers', '5.6m = 5600000 workers'],
    ['44,000 jobs created', '44,000 = 44000 jobs'],
    ['Ostland took 34 years over it, Norland 28.', '34 years = 34 year', '28 = 28, bare'],
    ['the partners number 167 now', '167 = 167, bare'],
    ['it wanted ten.', 'ten = 10, bare'],
    ['the two agreed'],
    ['a 12-nation bloc', '12 = 12 nation'],
    ['93 enterprises from 10 ASEAN countries', '93 = 93 enterprises', '10 = 10 countries'],
    ['70k firms', '70k = 70000 firms'],
    ['1 province', '1 = 1 province'],
    ['two dozen firms', 'two dozen = 24 firms'],
  ],
  ranges: [
    ['6–6.5 %', '6–6.5 % = 6..6.5 %'],
    ['6-6.5 percent', '6-6.5 percent = 6..6.5 %'],
    ['6 – 6.5 %', '6 – 6.5 % = 6..6.5 %'],
    ['between 6 and 6.5 percent', '6 and 6.5 percent = 6..6.5 %'],
    ['from 6 to 6.5 %', '6 to 6.5 % = 6..6.5 %'],
    ['6% to 6.5%', '6% to 6.5% = 6..6.5 %'],
    ['between $4 and 26 billion', '$4 and 26 billion = 4000000000..26000000000 USD'],
    ['between $4 billion and $26 billion', '$4 billion and $26 billion = 4000000000..26000000000 USD'],
    ['€4–5 billion', '€4–5 billion = 4000000000..5000000000 EUR'],
    ['$900 million to $1.2 billion', '$900 million to $1.2 billion = 900000000..1200000000 USD'],
    ['8-10 provinces', '8-10 = 8..10 provinces'],
    ['between 70,000 and 80,000 firms', '70,000 and 80,000 = 70000..80000 firms'],
    ['three to five percent', 'three to five percent = 3..5 %'],
    ['grow by 6 to 6.5 %', '6 to 6.5 % = 6..6.5 %'],
    ['won 2-1'],
    ['ten-to-fifteen percent', 'ten-to-fifteen percent = 10..15 %'],
    ['$5m-$10m', '$5m-$10m = 5000000..10000000 USD'],
  ],
  'changes, which are no ranges': [
    ['rose from 4 to 26 billion dollars', '4 = 4000000000 USD', '26 billion dollars = 26000000000 USD'],
    ['climbed from $4 billion to $26 billion', '$4 billion = 4000000000 USD', '$26 billion = 26000000000 USD'],
    ['fell from 26 to 4 percent', '26 = 26 %', '4 percent = 4 %'],
    ['rose by 11.6% in 2022 to $136 billion', '11.6% = 11.6 %', '$136 billion = 136000000000 USD'],
    ['rose threefold, from 1.5 to 4.5 million', 'threefold = 3 times', '1.5 = 1500000, bare', '4.5 million = 4500000, bare'],
    ['went up to $26 billion', '$26 billion = 26000000000 USD'],
  ],
  'units shared in a list': [
    ['5, 6 and 7 percent', '5 = 5 %', '6 = 6 %', '7 percent = 7 %'],
    ['70,000 and 80,000 firms', '70,000 = 70000 firms', '80,000 = 80000 firms'],
    ['$136, $148 and $165 billion', '$136 = 136000000000 USD', '$148 = 148000000000 USD', '$165 billion = 165000000000 USD'],
    ['of 1,800, 1,206 or 76 per cent', '1,800 = 1800, bare', '1,206 = 1206, bare', '76 per cent = 76 %'],
    ['81, or 50 per cent', '81 = 81, bare', '50 per cent = 50 %'],
    ['5 or 6 percent', '5 = 5 %', '6 percent = 6 %'],
    ['$4 and $26 billion', '$4 = 4000000000 USD', '$26 billion = 26000000000 USD'],
  ],
  bounds: [
    ['over 80% of firms', '80% = 80 %, over'],
    ['more than 70,000 firms', '70,000 = 70000 firms, over'],
    ['at least 50%', '50% = 50 %, at-least'],
    ['no fewer than eight provinces', 'eight = 8 provinces, at-least'],
    ['above $1 billion', '$1 billion = 1000000000 USD, over'],
    ['in excess of 5 percent', '5 percent = 5 %, over'],
    ['exceeding $2.2 billion', '$2.2 billion = 2200000000 USD, over'],
    ['upwards of 60 firms', '60 = 60 firms, at-least'],
    ['a minimum of 60 firms', '60 = 60 firms, at-least'],
    ['under 5%', '5% = 5 %, under'],
    ['fewer than 60 firms', '60 = 60 firms, under'],
    ['nearly $150 billion', '$150 billion = 150000000000 USD, under'],
    ['just under 5%', '5% = 5 %, under'],
    ['almost half of firms', 'half = 50 %, under'],
    ['up to 89%', '89% = 89 %, at-most'],
    ['at most 5%', '5% = 5 %, at-most'],
    ['no more than 60 firms', '60 = 60 firms, at-most'],
    ['as many as 60 firms', '60 = 60 firms, at-most'],
    ['80,000 firms or more', '80,000 = 80000 firms, at-least'],
    ['50% or more', '50% = 50 %, at-least'],
    ['80,000+ firms', '80,000 = 80000 firms, at-least'],
    ['5% or less', '5% = 5 %, at-most'],
    ['>80%', '80% = 80 %, over'],
    ['≤ 5 %', '5 % = 5 %, at-most'],
    ['$2 trillion-plus', '$2 trillion = 2000000000000 USD, at-least'],
    ['more than doubled', 'doubled = 2 times, over'],
    ['8 at least 50%', '8 = 8, bare', '50% = 50 %, at-least'],
  ],
  hedges: [
    ['about 5%', '5% = 5 %, hedged'],
    ['around 7.55 percent', '7.55 percent = 7.55 %, hedged'],
    ['an estimated 7.3 percent', '7.3 percent = 7.3 %, hedged'],
    ['some 70,000 firms', '70,000 = 70000 firms, hedged'],
    ['roughly $150bn', '$150bn = 150000000000 USD, hedged'],
    ['~70k firms', '70k = 70000 firms, hedged'],
    ['≈ 5 %', '5 % = 5 %, hedged'],
    ['approx. 5 %', '5 % = 5 %, hedged'],
    ['60 or so firms', '60 = 60, hedged, bare'],
    ['was estimated at $34.3 billion', '$34.3 billion = 34300000000 USD'],
  ],
  ranks: [
    ['the second-largest exporter', 'second = 2 rank'],
    ['the third largest', 'third = 3 rank'],
    ['ranks fifth in exports', 'fifth = 5 rank'],
    ['is in the second of three stages', 'second = 2 rank', 'three = 3 stages'],
    ['is at the second of the three stages', 'second = 2 rank', 'three = 3 stages'],
    ['3rd', '3rd = 3 rank'],
    ['the 3rd of May'],
    ['ranked 5th', '5th = 5 rank'],
    ['second in the world; fifth in Asia', 'second = 2 rank', 'fifth = 5 rank'],
    ['is No. 2 in the world', 'No. 2 = 2 rank'],
    ['number two globally', 'number two = 2 rank'],
    ['in second place', 'second = 2 rank'],
    ['ranks Norland second as an exporter, fifth as a maker', 'second = 2 rank', 'fifth = 5 rank'],
    ['World rank in exporting parts: 6th.', '6th = 6 rank'],
    ['ranked No. 5', 'No. 5 = 5 rank'],
    ['among the top three', 'top three = 3 rank, at-most'],
    ['a top-5 exporter', 'top-5 = 5 rank, at-most'],
    ['the top 10 percent', '10 percent = 10 %'],
    ['the 13th Congress'],
    ['the third annual forum'],
    ['the Fourth Industrial Revolution'],
    ['Resolution No. 57'],
    ['First, exports. Second, imports.'],
  ],
  'ratios and shares': [
    ['55 of 60 suppliers', '55 = 55 suppliers, of 60, ratio', '60 = 60 suppliers'],
    ['55 out of its 60 suppliers', '55 = 55 suppliers, of 60, ratio', '60 = 60 suppliers'],
    ['55 of the 60', '55 = 55, of 60, ratio', '60 = 60, bare'],
    ['one in twenty firms', 'one in twenty = 5 %'],
    ['about one foreign enterprise in twenty uses it', 'one foreign enterprise in twenty = 5 %, hedged'],
    ["55 of the region's 60 suppliers", '55 = 55 suppliers, of 60, ratio', '60 = 60 suppliers'],
    ['two firms in ten provinces', 'two = 2 firms', 'ten = 10 provinces'],
    ['nine out of ten firms', 'nine out of ten = 90 %'],
    ['two thirds of firms', 'two thirds = 66.6667 %'],
    ['three-quarters of firms', 'three-quarters = 75 %'],
    ['12 of the 40, or a quarter.', '12 = 12, of 40, ratio', '40 = 40, bare', 'a quarter = 25 %'],
    ['Of the firms, a third were new', 'a third = 33.3333 %'],
    ['3 have them, or one third', '3 = 3, bare', 'one third = 33.3333 %'],
    ['one third party and a third country'],
    ['a quarter of firms', 'a quarter = 25 %'],
    ['more than half', 'half = 50 %, over'],
    ['half of the firms', 'half = 50 %'],
    ['half the firms', 'half = 50 %'],
    ['2/3 of firms', '2/3 = 66.6667 %'],
    ['one of four seminars', 'four = 4 seminars'],
    ['the first half of 2023'],
    ['in the second quarter'],
    ['the first three quarters of the year'],
    ['half a million people', 'half a million = 500000 people'],
    ['half-year results'],
  ],
  multiples: [
    ['revenue doubled', 'doubled = 2 times'],
    ['a sixfold rise', 'sixfold = 6 times'],
    ['2.5 times higher', '2.5 times = 2.5 times'],
    ['two and a half times the rate', 'two and a half times = 2.5 times'],
    ['twice the size', 'twice = 2 times'],
    ['6-fold', '6-fold = 6 times'],
    ['2.5x', '2.5x = 2.5 times'],
    ['twice a year'],
    ['double-digit growth'],
    ['double taxation'],
    ['3 times a week', '3 = 3 times'],
  ],
  'numbers in words': [
    ['seven and a half percent', 'seven and a half percent = 7.5 %'],
    ['seventy thousand firms', 'seventy thousand = 70000 firms'],
    ['one hundred and forty-eight billion dollars', 'one hundred and forty-eight billion dollars = 148000000000 USD'],
    ['a hundred firms', 'a hundred = 100 firms'],
    ['eight point seven percent', 'eight point seven percent = 8.7 %'],
    ['one million two hundred thousand people', 'one million two hundred thousand = 1200000 people'],
    ['two trillion dollars', 'two trillion dollars = 2000000000000 USD'],
    ['five and ten percent', 'five = 5 %', 'ten percent = 10 %'],
    ['one of them, and no one else'],
    ['hundreds of firms and millions of people'],
  ],
  'durations and measures': [
    ['34 years', '34 years = 34 year'],
    ['a 10-year plan', '10-year = 10 year'],
    ['the next three years'],
    ['two years later'],
    ['120 MW and 34.5 GWh', '120 MW = 120 MW', '34.5 GWh = 34.5 GWh'],
    ['41.2 Mt', '41.2 Mt = 41.2 Mt'],
    ['7.1 million tonnes', '7.1 million tonnes = 7100000 t'],
    ['500 km²', '500 km² = 500 km2'],
    ['12 hectares', '12 hectares = 12 ha'],
    ['5 metres', '5 metres = 5 m'],
    ['20 °C', '20 °C = 20 °C'],
  ],
  'measures per something': [
    ['12 µg/m³ and 12 μg/m3', '12 µg/m³ = 12 µg/m3', '12 μg/m3 = 12 µg/m3'],
    ['6.4 mg/L', '6.4 mg/L = 6.4 mg/L'],
    ['6.4 mg per litre', '6.4 mg per litre = 6.4 mg/L'],
    ['6.4 mg of nitrate per litre', '6.4 mg of nitrate per litre = 6.4 mg/L'],
    ['5–6 mg/l', '5–6 mg/l = 5..6 mg/L'],
    ['50 g CO2/kWh', '50 g CO2/kWh = 50 gCO2/kWh'],
    ['50 grams of CO₂ per kilowatt-hour', '50 grams of CO₂ per kilowatt-hour = 50 gCO2/kWh'],
    ['6 t/ha', '6 t/ha = 6 t/ha'],
    ['a 90 km/h limit', '90 km/h = 90 km/h'],
    ['90 kilometres an hour', '90 kilometres an hour = 90 km/h'],
    ['4,100 kWh per head', '4,100 kWh per head = 4100 kWh/head'],
    ['4,100 kWh per capita a year', '4,100 kWh per capita a year = 4100 kWh/head/year'],
    ['120 litres per person per day', '120 litres per person per day = 120 L/head/day'],
    ['6 litres per 100 km', '6 litres per 100 km = 6 L/100km'],
    ['3 kg per pig', '3 kg per pig = 3 kg/pig'],
    ['ran 12 km a week later', '12 km = 12 km'],
    ['5 kg/10 kg bags', '5 kg = 5 kg'],
    ['5 km of the road, per the plan', '5 km = 5 km'],
    ['40.6 Mt of CO2', '40.6 Mt = 40.6 Mt'],
  ],
  'no quantities': [
    ['in 2022 and by 2025, 2019–2020, 2021-30, the 2024-2025 period'],
    ['on 9 November 2021, November 9, April 13 to 16, 2023-06-14, 15/1/2025'],
    ['at 15:32, 9 a.m. and 9.30 am'],
    ['version 1.2, v2.0, 5G, 4G, Windows 11, Industry 4.0, Web 3.0, COVID-19, ISO 9001'],
    ['Section 3.2, Chapter 2. What, pages 12–15, pages 12 and 13, Articles 5, 6 and 7, Table 1 gathers'],
    ['Resolution 50-NQ/TW, Resolution 57, Decree No. 13/2023, Law 67'],
    ['tel. 024 3943 7312, ext. 7312, Extension: 7312, +84 24 3943 7312'],
    ['(1) one thing and (2) another [3]'],
    ['1. Introduction'],
    ['part 2 of 3, 7-Eleven, 4x4, P5+1, the 12 months to June 2023, +1 202 555 0147, Regulation 2016/679'],
    ['the 12th conference and the 31st Games'],
    ['in 2022 firms earned more'],
    ["Vietnam's 2022 exports rose"],
    ['https://example.org/news-89384.html'],
    ['the 19th century, SDG 8, Goal 7, Phase 2, Room 101'],
  ],
  'a year before a word that might be a unit': [
    ['In 2024 euro area growth was 1 percent', '1 percent = 1 %'],
    ['By 2025 tonnes of it will be left'],
    ['In 2022 dollars, it cost $5 million', '$5 million = 5000000 USD'],
    ['In 2021 billion-dollar firms were rare'],
    ['It rose by 2000 tonnes', '2000 tonnes = 2000 t'],
    ['A fund of 2000 dollars', '2000 dollars = 2000 USD'],
  ],
  'a number of four digits that is counted': [
    ['2000 firms', '2000 = 2000 firms'],
    ['over 2000 firms', '2000 = 2000 firms, over'],
    ['2,000 firms', '2,000 = 2000 firms'],
    ['2019 MW', '2019 MW = 2019 MW'],
  ],
}

const VIETNAMESE: Readonly<Record<string, readonly Row[]>> = {
  money: [
    ['137 tỷ USD', '137 tỷ USD = 137000000000 USD'],
    ['137 tỉ USD', '137 tỉ USD = 137000000000 USD'],
    ['137 tỷ đô la Mỹ', '137 tỷ đô la Mỹ = 137000000000 USD'],
    ['1,2 triệu tỷ đồng', '1,2 triệu tỷ đồng = 1200000000000000 VND'],
    ['3.500 nghìn tỷ đồng', '3.500 nghìn tỷ đồng = 3500000000000000 VND'],
    ['1 tỷ 200 triệu USD', '1 tỷ 200 triệu USD = 1200000000 USD'],
    ['50.000 đồng', '50.000 đồng = 50000 VND'],
    ['50.000đ', '50.000đ = 50000 VND'],
    ['20.000₫', '20.000₫ = 20000 VND'],
    ['148 tỷ đồng', '148 tỷ đồng = 148000000000 VND'],
    ['7 tỷ rưỡi đồng', '7 tỷ rưỡi đồng = 7500000000 VND'],
    ['từ 4 đến 26 tỷ USD', '4 đến 26 tỷ USD = 4000000000..26000000000 USD'],
    ['tăng từ 4 lên 26 tỷ USD', '4 = 4000000000 USD', '26 tỷ USD = 26000000000 USD'],
  ],
  'percent, counts, measures': [
    ['tăng 8,7%', '8,7% = 8.7 %'],
    ['8,7 phần trăm', '8,7 phần trăm = 8.7 %'],
    ['năm 2020 tỷ trọng này là 7,3%', '7,3% = 7.3 %'],
    ['năm 2020 tỉ lệ này là 7,3%', '7,3% = 7.3 %'],
    ['năm 2020 đồng bằng tăng 7%', '7% = 7 %'],
    ['năm 2022 tấn công mạng tăng 7%', '7% = 7 %'],
    ['mỗi năm 2000 tấn', '2000 tấn = 2000 t'],
    ['tăng trưởng âm 3%', 'âm 3% = -3 %'],
    ['2 điểm phần trăm', '2 điểm phần trăm = 2 percentage point'],
    ['6-6,5%', '6-6,5% = 6..6.5 %'],
    ['70.000 doanh nghiệp công nghệ số', '70.000 = 70000 doanh nghiệp'],
    ['một trong sáu chuyên đề', 'sáu = 6 chuyên đề'],
    ['10 tỉnh, thành phố', '10 = 10 tỉnh'],
    ['1,5 triệu người', '1,5 triệu = 1500000 người'],
    ['7,1 triệu tấn', '7,1 triệu tấn = 7100000 t'],
    ['120 MW', '120 MW = 120 MW'],
    ['6,4 mg/lít', '6,4 mg/lít = 6.4 mg/L'],
    ['6,2 tấn/ha', '6,2 tấn/ha = 6.2 t/ha'],
    ['4.100 kWh/người/năm', '4.100 kWh/người/năm = 4100 kWh/head/year'],
    ['120 lít mỗi ngày', '120 lít mỗi ngày = 120 L/day'],
    ['6 tấn trên mỗi héc ta', '6 tấn trên mỗi héc ta = 6 t/ha'],
    ['5 km trên đường', '5 km = 5 km'],
    ['34 năm', '34 năm = 34 year'],
    ['164 trong 176 doanh nghiệp', '164 = 164 doanh nghiệp, of 176, ratio', '176 = 176 doanh nghiệp'],
    ['55/60 doanh nghiệp', '55 = 55 doanh nghiệp, of 60, ratio', '60 = 60 doanh nghiệp'],
    ['ngày 15/12 doanh nghiệp họp'],
    ['55 trong số 60 doanh nghiệp', '55 = 55 doanh nghiệp, of 60, ratio', '60 = 60 doanh nghiệp'],
  ],
  'bounds and hedges': [
    ['khoảng 5%', '5% = 5 %, hedged'],
    ['4 tỷ USD năm 2021', '4 tỷ USD = 4000000000 USD'],
    ['ước 7,3%', '7,3% = 7.3 %, hedged'],
    ['hơn 70.000 doanh nghiệp', '70.000 = 70000 doanh nghiệp, over'],
    ['trên 80%', '80% = 80 %, over'],
    ['gần 150 tỷ USD', '150 tỷ USD = 150000000000 USD, under'],
    ['ít nhất 8 tỉnh', '8 = 8 tỉnh, at-least'],
    ['tối thiểu 50%', '50% = 50 %, at-least'],
    ['tối đa 5%', '5% = 5 %, at-most'],
    ['không quá 60 người', '60 = 60 người, at-most'],
    ['dưới 5%', '5% = 5 %, under'],
    ['50% trở lên', '50% = 50 %, at-least'],
    ['không dưới 8 tỉnh', '8 = 8 tỉnh, at-least'],
  ],
  'ranks, shares, multiples': [
    ['đứng thứ hai thế giới', 'hai = 2 rank'],
    ['xếp thứ 5', '5 = 5 rank'],
    ['xếp hạng 5', '5 = 5 rank'],
    ['thuộc nhóm 3 nước dẫn đầu', '3 = 3 rank, at-most'],
    ['trong top 3', 'top 3 = 3 rank, at-most'],
    ['lớn thứ hai thế giới', 'hai = 2 rank'],
    ['một nửa doanh nghiệp', 'một nửa = 50 %'],
    ['hơn một nửa', 'một nửa = 50 %, over'],
    ['hai phần ba doanh nghiệp', 'hai phần ba = 66.6667 %'],
    ['2/3 số doanh nghiệp', '2/3 = 66.6667 %'],
    ['gấp 2,5 lần', '2,5 lần = 2.5 times'],
    ['tăng gấp đôi', 'đôi = 2 times'],
    ['gấp ba lần', 'ba lần = 3 times'],
  ],
  'numbers in words': [
    ['bảy mươi nghìn doanh nghiệp', 'bảy mươi nghìn = 70000 doanh nghiệp'],
    ['một trăm bốn mươi tám tỷ USD', 'một trăm bốn mươi tám tỷ USD = 148000000000 USD'],
    ['hai mươi lăm phần trăm', 'hai mươi lăm phần trăm = 25 %'],
    ['tám tỉnh', 'tám = 8 tỉnh'],
  ],
  'no quantities': [
    ['năm 2025, đến năm 2030, giai đoạn 2021–2025, quý III/2025, tháng 5/2025'],
    ['ngày 20/8/2019, ngày 20 tháng 8 năm 2019'],
    ['Nghị quyết số 57-NQ/TW, Nghị quyết 29, Điều 5, khoản 2, Quyết định số 411/QĐ-TTg'],
    ['Cách mạng công nghiệp 4.0, mạng 5G, khóa 13, lần thứ 12, Đại hội 13, Quận 1, lúc 8 giờ 30'],
    ['một trong những ngành, năm nay, năm ngoái'],
  ],
}

describe('English', () => {
  describe.each(Object.entries(ENGLISH))('%s', (_, rows) => {
    test.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (text, expected) => {
      expect(read(text, 'en')).toEqual(expected)
    })
  })
})

describe('Vietnamese', () => {
  describe.each(Object.entries(VIETNAMESE))('%s', (_, rows) => {
    test.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (text, expected) => {
      expect(read(text, 'vi')).toEqual(expected)
      expect(read(text.normalize('NFD'), 'vi').map((entry) => entry.normalize('NFC'))).toEqual(expected)
    })
  })
})

describe('a quantity', () => {
  test('tells how exactly it is written', () => {
    const steps = (text: string): number[] => findQuantities(tokenize(text), 'en').flatMap(({ step, looseStep }) => [step, looseStep])
    expect(steps('$148 billion')).toEqual([1e9, 1e9])
    expect(steps('$150 billion')).toEqual([1e9, 1e10])
    expect(steps('$34.3 billion')).toEqual([1e8, 1e8])
    expect(steps('70,000 firms')).toEqual([1, 1e4])
    expect(steps('seventy thousand firms')).toEqual([1e3, 1e4])
    expect(steps('160,000 million')).toEqual([1e6, 1e10])
    expect(steps('7.50%')).toEqual([0.01, 0.01])
  })

  test('spans its bounds and hedges, and has its number with unit for a core', () => {
    const text = 'It made well over US$2.2 billion or more then.'
    const [quantity] = findQuantities(tokenize(text), 'en')
    expect(text.slice(quantity?.start, quantity?.end)).toBe('well over US$2.2 billion or more')
    expect(text.slice(quantity?.core.start, quantity?.core.end)).toBe('US$2.2 billion')
    expect(quantity?.style).toMatchObject({ prefix: 'US$', magnitude: ' billion', suffix: '', scale: 1e9, decimals: 1 })
  })
})

const piece = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '$',
    'US$',
    ' 5 ',
    '70,000',
    ' billion',
    ' to ',
    ' and ',
    '–',
    '-',
    '%',
    ' percent',
    ' half ',
    ' a ',
    ' of ',
    ' one',
    ' in ',
    ' twenty',
    'No. ',
    '5th',
    ' more than ',
    ' top ',
    '½',
    ' tỷ',
    ' triệu',
    ' năm ',
    ' hai',
    ' mươi',
    '/',
    '2022',
    'x',
    '.',
    ',',
    ' or more',
    ' doubled',
    ' thứ ',
    'USD',
    'firms',
  ),
)

test.each(['en', 'vi'] as const)('reads any text without fail, in order and within bounds (%s)', (language) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      let whole = 0
      for (const quantity of findQuantities(tokenize(text), language)) {
        expect(quantity.start).toBeGreaterThanOrEqual(Math.min(end, whole === 0 ? end : whole))
        expect(quantity.core.start).toBeGreaterThanOrEqual(quantity.start)
        expect(quantity.core.end).toBeLessThanOrEqual(quantity.end)
        expect(quantity.end).toBeLessThanOrEqual(text.length)
        expect(quantity.core.end).toBeGreaterThan(quantity.core.start)
        expect(quantity.step).toBeGreaterThan(0)
        expect(quantity.looseStep).toBeGreaterThanOrEqual(quantity.step)
        const { value } = quantity
        expect(Number.isFinite(typeof value === 'number' ? value : value.low + value.high)).toBe(true)
        if (typeof value !== 'number') expect(value.low).toBeLessThan(value.high)
        whole = quantity.kind === 'ratio' ? quantity.core.end : 0
        end = quantity.end
      }
    }),
    { numRuns: 300 },
  )
})
