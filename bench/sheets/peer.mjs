// One peer of bench/sheets, in a process of its own so that its memory is its own; prints one line of JSON.
//   node peer.mjs read FILE                  npm xlsx, dense: true
//   node peer.mjs write FILE ROWS COLUMNS    npm exceljs, streaming, the same styles for all cells of a column
// The packages lie in the working folder.
import { createRequire } from 'node:module'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const require = createRequire(join(process.cwd(), 'package.json'))
const [task, file, rows, columns] = process.argv.slice(2)

function read() {
  const book = require('xlsx').read(readFileSync(file), { dense: true })
  const sheet = book.Sheets[book.SheetNames[0]]
  return (sheet['!data'] ?? sheet).length
}
async function write() {
  const Excel = require('exceljs')
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet('月报')
  const side = { style: 'thin', color: { argb: 'FFD0D5D2' } }
  const border = { left: side, right: side, top: side, bottom: side }
  sheet.columns = Array.from({ length: Number(columns) }, (_, c) => ({
    header: c ? `数据项${c}` : '名称', width: 12, style: { font: { name: '等线' }, border, numFmt: c ? '0.0' : undefined },
  }))
  let random = 2022
  for (let r = 0; r < Number(rows); ++r) {
    const cells = [`第${r}号镇`]
    for (let c = 1; c < Number(columns); ++c) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0
      cells.push((random % 100_000) + (1 + (random >>> 20) % 9) / 10)
    }
    sheet.addRow(cells).commit()
  }
  sheet.commit()
  await book.commit()
  return statSync(file).size
}
const start = process.hrtime.bigint()
const result = task === 'read' ? read() : await write()
const seconds = Number(process.hrtime.bigint() - start) / 1e9
console.log(JSON.stringify({ seconds, result, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
