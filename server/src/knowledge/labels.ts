/**
 * Says in a few words what a series is: `revenue of the ICT sector in Vietnam`.
 *
 * In: indicator, subject and area. Out: labels in each language that the pack has. An indicator's phrase holds `{subject}`, and `{area}`
 * where it wants to place it itself; without a phrase it is the label, `of`, and the subject. An area's phrase is what stands behind.
 */
import type { Code, Indicator, Labels, Language } from './model.ts'

const OF: Readonly<Record<Language, string>> = { en: '{label} of {subject}', vi: '{label} {subject}' }
const NUMBER: Readonly<Record<Language, string>> = { en: 'number of {subject}', vi: 'số {subject}' }
const IN: Readonly<Record<Language, string>> = { en: 'in {area}', vi: 'tại {area}' }

/** Makes the labels of a series, in the languages in which its indicator and its subject have one, else in English. */
export function labelSeries(indicator: Indicator, subject: Code, area: Code): Labels {
  const labels: Partial<Record<Language, string>> = {}
  const both = (['en', 'vi'] as const).filter((it) => indicator.labels[it] !== undefined && subject.labels[it] !== undefined)
  for (const language of both.length > 0 ? both : (['en'] as const)) {
    const phrase = indicator.phrases?.[language] ?? (indicator.implicit ? NUMBER : OF)[language]
    const place = area.phrases?.[language] ?? IN[language].replace('{area}', nameOf(area, language))
    const text = phrase.replaceAll('{label}', nameOf(indicator, language)).replaceAll('{subject}', nameOf(subject, language))
    const areaLabel = nameOf(area, language)
    // What names its area already (`the Hanoi Fair`) is not placed again.
    labels[language] = text.includes('{area}') ? text.replaceAll('{area}', areaLabel) : text.includes(areaLabel) ? text : `${text} ${place}`
  }
  return labels
}

function nameOf({ labels, code }: Pick<Code, 'labels' | 'code'>, language: Language): string {
  return labelIn(labels, language) ?? code.replaceAll('-', ' ')
}

/** The label in a language, else in another. */
export function labelIn(labels: Labels | undefined, language: Language): string | undefined {
  return labels?.[language] ?? labels?.en ?? labels?.vi
}
