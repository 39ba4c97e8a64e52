/** An invented city for developing the web app without the server: areas, elements, figures, seeded and always the same. */

let state = 20220420
export function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const between = (low, high) => low + (high - low) * random()
const pick = list => list[Math.floor(random() * list.length)]

export const today = '2022-04-20'
export const months = []
for (let year = 2019; year <= 2022; year++) {
  for (let month = 1; month <= (year === 2022 ? 3 : 12); month++) months.push(`${year}-${String(month).padStart(2, '0')}`)
}

export const areas = new Map()
function area(id, code, name, level, parent, internal = false) {
  const row = { id, code, name, level, kind: level, internal, parent, children: [] }
  areas.set(id, row)
  if (parent) areas.get(parent).children.push(id)
  return row
}
area(1, '51', '四川省', 'province', null)
area(2, '5197', '绿江市', 'city', 1)
const countyNames = ['青禾区', '云渚区', '白鹭湖区', '石斛县', '松岭县', '梅湾县', '竹亭县']
const heads = ['清', '柳', '石', '云', '梨', '榆', '杉', '鹿', '鹤', '荷', '苔', '竹', '泉', '枫', '桑', '麦', '茶', '桐', '棠', '菱']
const tails = ['溪', '坪', '桥', '渡', '塘', '坝', '岭', '湾', '井', '垭', '铺', '河']
let next = 20
countyNames.forEach((name, index) => area(10 + index, `51970${index + 1}`, name, 'county', 2))
area(17, '', '绿江高新技术产业开发区', 'county', 2, true)
const used = new Set()
for (let county = 10; county <= 17; county++) {
  const count = county === 17 ? 4 : 12 + (county % 5) * 2
  for (let index = 0; index < count; index++) {
    let name
    do { name = pick(heads) + pick(tails) } while (used.has(county + name) || used.has(name) && index % 9)
    used.add(name).add(county + name)
    const kind = index < 2 && county < 13 ? '街道' : index % 5 === 4 ? '乡' : '镇'
    const code = county === 17 ? '' : `${areas.get(county).code}${100 + index}`
    area(next++, code, name + kind, 'town', county, county === 17)
  }
}
for (const town of [...areas.values()].filter(each => each.level === 'town')) {
  for (let index = 0; index < 12; index++) {
    area(next++, town.code ? `${town.code}${200 + index}` : '', `${pick(heads)}${pick(tails)}村`, 'village', town.id, town.internal)
  }
}
export const towns = [...areas.values()].filter(each => each.level === 'town')

export const elements = [
  { id: 1, code: 'sewage_produced', name: '污水排放量', name_en: 'Sewage produced', measure: '万m³', kind: 'flow', stratum: 'designated_town' },
  { id: 2, code: 'sewage_collected', name: '污水收集量', name_en: 'Sewage collected', measure: '万m³', kind: 'flow', stratum: 'designated_town' },
  { id: 3, code: 'sewage_treated', name: '污水处理量（达标排放）', name_en: 'Sewage treated to standard', measure: '万m³', kind: 'flow', stratum: 'designated_town' },
  { id: 4, code: 'waste_generated', name: '生活垃圾产生量', name_en: 'Household waste generated', measure: 't', kind: 'flow', stratum: 'designated_town' },
  { id: 5, code: 'waste_treated', name: '生活垃圾无害化处理量', name_en: 'Waste treated harmlessly', measure: 't', kind: 'flow', stratum: 'designated_town' },
  { id: 6, code: 'park_area', name: '公园绿地面积', name_en: 'Park green area', measure: '万m²', kind: 'stock', stratum: 'designated_town' },
  { id: 7, code: 'population', name: '建成区常住人口', name_en: 'Built-up population', measure: '万人', kind: 'stock', stratum: 'designated_town' },
  { id: 8, code: 'building_new', name: '新建民用建筑面积', name_en: 'New buildings', measure: '万m²', kind: 'flow', stratum: 'designated_town' },
  { id: 9, code: 'building_green', name: '其中绿色建筑面积', name_en: 'New green buildings', measure: '万m²', kind: 'flow', stratum: 'designated_town' },
  { id: 10, code: 'villages', name: '行政村数', name_en: 'Administrative villages', measure: '个', kind: 'stock', stratum: 'rural' },
  { id: 11, code: 'villages_waste', name: '垃圾无害化村数', name_en: 'Villages with harmless waste treatment', measure: '个', kind: 'stock', stratum: 'rural' },
  { id: 12, code: 'villages_chain', name: '收转运处置体系覆盖村数', name_en: 'Villages covered by the waste chain', measure: '个', kind: 'stock', stratum: 'rural' },
  { id: 13, code: 'town', name: '建制镇数', name_en: 'Designated towns', measure: '个', kind: 'stock', stratum: 'designated_town' },
  { id: 14, code: 'town_sorting', name: '三个全覆盖的镇', name_en: 'Towns with all three coverages', measure: '个', kind: 'stock', stratum: 'designated_town' },
]

/** figures[month][town id][element id] in hundredths; undefined = missing */
export const figures = new Map(months.map(month => [month, new Map()]))
const weakCounties = new Set([14, 15])
for (const town of towns) {
  const weak = weakCounties.has(town.parent)
  const size = between(0.6, 2.4) * (town.name.endsWith('街道') ? 4 : 1)
  const collect = weak ? between(0.48, 0.66) : between(0.9, 0.99)
  const treat = weak ? between(0.86, 0.97) : between(0.965, 0.998)
  const parks = between(13.5, 18.5), sorting = random() > (weak ? 0.35 : 0.1)
  const villages = Math.round(between(8, 17)), wasteVillages = Math.round(villages * between(weak ? 0.7 : 0.84, 1))
  months.forEach((month, index) => {
    const season = 1 + 0.12 * Math.sin((index % 12) / 12 * 2 * Math.PI)
    const better = index * (weak ? 0.0018 : 0.0005)
    const produced = size * 3.1 * season * between(0.97, 1.03)
    const collected = produced * Math.min(0.995, collect + better)
    const waste = size * 310 * season * between(0.98, 1.02)
    const built = size * between(0.2, 0.9)
    const values = [
      produced, collected, collected * Math.min(0.999, treat + better / 3), waste, waste * Math.min(1, between(0.955, 0.992) + better),
      size * parks, size * 1.0, built, built * Math.min(0.95, between(0.44, 0.66) + better * 3), villages, Math.min(villages, wasteVillages),
      Math.min(villages, wasteVillages - (random() > 0.7 ? 1 : 0)), 1, sorting ? 1 : 0,
    ]
    const late = town.parent === 14 && month === '2022-03'
    const missing = late || (month === '2022-03' && town.id % 37 === 0)
    const cells = {}
    values.forEach((value, at) => { cells[at + 1] = missing && at < 9 ? undefined : Math.round(value * 100) })
    figures.get(month).set(town.id, cells)
  })
}

export const indicators = [
  { id: 101, code: 'urban_sewage', name: '城镇污水处理率', name_en: 'Urban sewage treatment rate', measure: '%', binding: true, num: 3, den: 1, factor: 100, national: '95', local: '95', levels: { county: '85' }, decimals: 2, lever: 3 },
  { id: 102, code: 'urban_waste', name: '城镇生活垃圾无害化处理率', name_en: 'Harmless treatment of household waste', measure: '%', binding: true, num: 5, den: 4, factor: 100, national: '95', local: '98', decimals: 2, lever: 5 },
  { id: 103, code: 'park', name: '城镇人均公园绿地面积', name_en: 'Park green area per head', measure: 'm²/人', binding: false, num: 6, den: 7, factor: 1, national: '15', local: '15', decimals: 2, lever: 6 },
  { id: 104, code: 'green_building', name: '城镇新建绿色建筑比例', name_en: 'Share of new green buildings', measure: '%', binding: false, num: 9, den: 8, factor: 100, national: '50', local: '55', decimals: 2, lever: 9 },
  { id: 105, code: 'rural_waste', name: '农村生活垃圾无害化村占比', name_en: 'Villages with harmless waste treatment', measure: '%', binding: false, num: 11, den: 10, factor: 100, national: '80', local: '90', decimals: 2, lever: 11 },
  { id: 106, code: 'three_coverages', name: '建制镇垃圾分类三个全覆盖', name_en: 'Three full coverages of waste sorting', measure: '%', binding: false, num: 14, den: 13, factor: 100, national: '100', local: null, decimals: 1, lever: null },
  { id: 107, code: 'town_sewage', name: '建制镇污水处理率', name_en: 'Town sewage treatment rate', measure: '%', binding: false, num: 3, den: 1, factor: 100, national: '75', local: '85', decimals: 2, lever: 3 },
  { id: 108, code: 'town_collection', name: '乡镇污水收集率', name_en: 'Town sewage collection rate', measure: '%', binding: false, num: 2, den: 1, factor: 100, national: null, local: '75', decimals: 2, lever: 2 },
  { id: 109, code: 'chain', name: '收转运处置体系覆盖行政村占比', name_en: 'Villages covered by the waste chain', measure: '%', binding: false, num: 12, den: 10, factor: 100, national: '90', local: null, decimals: 2, lever: null },
]

export function townsUnder(id) {
  const row = areas.get(id)
  if (!row) return []
  if (row.level === 'town') return [row]
  return row.children.flatMap(townsUnder)
}
export function pathOf(id) {
  const steps = []
  for (let row = areas.get(id); row; row = areas.get(row.parent)) steps.unshift({ id: row.id, name: row.name, level: row.level })
  return steps
}
export function monthsOf(period) {
  if (/^\d{4}$/.test(period)) return months.filter(month => month.startsWith(period))
  if (/^\d{4}-\d\d$/.test(period)) return months.filter(month => month.slice(0, 4) === period.slice(0, 4) && month <= period)
  const half = /^(\d{4})(H|Q)(\d)$/.exec(period)
  if (!half) return []
  const length = half[2] === 'H' ? 6 : 3
  return months.filter(month => month.startsWith(half[1]) && Math.ceil(Number(month.slice(5)) / length) === Number(half[3]))
}
/** exact over hundredths: flows add over months, stocks take the last */
export function total(element, area, span) {
  const kind = elements[element - 1].kind
  let sum = 0, reported = 0, expected = 0
  const list = townsUnder(area)
  for (const month of kind === 'flow' ? span : span.slice(-1)) {
    for (const town of list) {
      expected++
      const value = figures.get(month)?.get(town.id)?.[element]
      if (value === undefined) continue
      sum += value
      reported++
    }
  }
  return { sum, reported, expected }
}
