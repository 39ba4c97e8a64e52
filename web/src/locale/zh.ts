import shared from './zh.json'

const found = import.meta.glob<{ default: Record<string, unknown> }>('../features/*/strings.zh.json', { eager: true })
const features: Record<string, unknown> = {}
for (const [path, strings] of Object.entries(found)) {
  features[path.split('/')[2]] = strings.default
}

export default { ...shared, ...features }
