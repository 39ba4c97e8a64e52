/** A programme's folder with one monthly form of 60 elements, a row for each village of a county. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const elements = 60
const toml = `id = "wide-2022"
version = "1"
valid_from = 2022-03-01
name = { zh = "宽表", en = "Wide" }
[judgement]
coverage = "0.95"
lines = ["reported"]
editions = ["monthly"]
[visibility]
peers = "published"
[[line]]
code = "reported"
name = { zh = "上报数据", en = "reported" }
[[edition]]
code = "monthly"
name = { zh = "月报", en = "monthly return" }
[[stratum]]
code = "village"
name = { zh = "村", en = "village" }
[[function]]
code = "sanitation"
name = { zh = "环境卫生（生活垃圾）", en = "sanitation (household waste)" }
[[measure]]
code = "t"
name = { zh = "吨", en = "tonne" }
national_total = "2000000000"
`
export function wideProgramme() {
  const folder = mkdtempSync(join(tmpdir(), 'greentally-wide-'))
  const each = line => Array.from({ length: elements }, (_, n) => line(n + 1)).join('\n') + '\n'
  const write = (name, header, rows) => writeFileSync(join(folder, name), `${header}\n${rows}`)
  writeFileSync(join(folder, 'programme.toml'), toml)
  write('elements.csv', '编码,名称,英文名,类别,分层,性质,计量单位,填报层级,复报层级,区划类型,职能,计算式,口径,来源,备注', each(n => `wide_${n},宽表第${n}项,Wide ${n},wide_${n},village,流量,t,村,,,sanitation,,,,`))
  write('forms.csv', '编码,名称,英文名,周期,行层级,行区划类型,报送层级,职能,时限方式,时限,版次,数据线,累计,起,止,来源,条款,备注', 'wide_month,宽表月报,Wide monthly,月,村,,县,sanitation,日历日,8,monthly,reported,否,2022-03-01,,,,\n')
  write('form_columns.csv', '报表,数据项,必填', each(n => `wide_month,wide_${n},是`))
  return folder
}
