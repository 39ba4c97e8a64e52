/** PDF.js, read only when a page is to be shown; its worker is a file of our own. */
import type { PDFDocumentProxy } from 'pdfjs-dist'

export type Pdf = PDFDocumentProxy

export async function openPdf(data: Uint8Array): Promise<Pdf> {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ])
  library.GlobalWorkerOptions.workerSrc = worker.default
  return await library.getDocument({ data, isEvalSupported: false }).promise
}

/** What the pages say, if they say it as text and are not pictures. */
export async function textOf(data: Uint8Array): Promise<string> {
  const pdf = await openPdf(data)
  try {
    const lines: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const content = await (await pdf.getPage(number)).getTextContent()
      lines.push(content.items.map(item => 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '').join(''))
    }
    return lines.join('\n').trim()
  } finally { await pdf.destroy() }
}
