/** A programme's formula with the names of its elements in place of their codes: what stands in no element stays as it is. */
export function readableFormula(formula: string, names: Map<string, string>): string {
  return formula
    .replace(/[A-Za-z_][\w.]*/g, code => names.get(code) ?? code)
    .replace(/\(\s*([^()+\-*/×÷]+?)\s*\)/g, '$1')
    .replace(/\s*([+×÷])\s*/g, ' $1 ')
    .replace(/ × 100$/, ' × 100%')
}
