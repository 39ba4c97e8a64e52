/** A small .xlsx, stored and not compressed: one sheet of texts and numbers, with merges ("A1:C1"). */
const table = Array.from({ length: 256 }, (_, n) => { for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xEDB88320 ^ n >>> 1 : n >>> 1; return n >>> 0 })
const crc32 = bytes => (bytes.reduce((crc, byte) => table[(crc ^ byte) & 255] ^ crc >>> 8, 0xFFFFFFFF) ^ 0xFFFFFFFF) >>> 0
const letters = column => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + column % 26)
const escaped = text => String(text).replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])

function stored(parts) {
  const files = [], directory = []
  let at = 0
  for (const [name, text] of parts) {
    const path = Buffer.from(name), body = Buffer.from(text), sum = crc32(body)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0); local.writeUInt16LE(20, 4); local.writeUInt32LE(sum, 14); local.writeUInt32LE(body.length, 18); local.writeUInt32LE(body.length, 22); local.writeUInt16LE(path.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(20, 4); entry.writeUInt16LE(20, 6); local.copy(entry, 16, 14, 28); entry.writeUInt32LE(at, 42)
    files.push(local, path, body); directory.push(entry, path)
    at += 30 + path.length + body.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0), end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(parts.length, 8); end.writeUInt16LE(parts.length, 10); end.writeUInt32LE(size, 12); end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}
export function workbook(sheet, rows, merges = []) {
  const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relation = (id, type, target) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${document}/${type}" Target="${target}"/></Relationships>`
  const cell = (value, row, column) => value === '' || value === null ? '' : typeof value === 'number' ? `<c r="${letters(column)}${row}"><v>${value}</v></c>` : `<c r="${letters(column)}${row}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  const data = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, row + 1, column)).join('')}</row>`).join('')
  return stored([
    ['_rels/.rels', relation('a', 'officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${document}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="b"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relation('b', 'worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${data}</sheetData><mergeCells>${merges.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells></worksheet>`],
  ])
}
