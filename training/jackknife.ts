/** Examples → the same with the annotation that a model which has not seen them gives. */
import { Analyzer } from '../src/3-syntax/analyzer.js'
import { PAD } from '../src/3-syntax/columns.js'
import { trainAnnotation } from './annotation.js'
import type { AnnotationOptions } from './annotation-options.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import type { AnnotatedExample } from './parser.js'

export interface JackknifeOptions extends AnnotationOptions {
  readonly folds: number
  readonly log: (line: string) => void
}

/** Annotates each fold with a model of the others, so that the parser learns from tags as good as those it will get. */
export function jackknife(
  examples: readonly Example[],
  classes: Classes,
  options: JackknifeOptions,
): AnnotatedExample[] {
  const annotated: AnnotatedExample[] = []
  for (let fold = 0; fold < options.folds; fold++) {
    const others = examples.filter(({ block }) => block % options.folds !== fold)
    const analyzer = new Analyzer(trainAnnotation(others, classes, { ...options, taggers: 1 }))
    for (const example of examples.filter(({ block }) => block % options.folds === fold))
      annotated.push(annotate(example, analyzer))
    options.log(`fold ${fold + 1} of ${options.folds} annotated`)
  }
  return annotated
}

function annotate(example: Example, analyzer: Analyzer): AnnotatedExample {
  const count = example.forms.length
  analyzer.annotate(i => example.forms[i]!, count, example.bank)
  const { tagId, morphId, lemma } = analyzer.words
  const cut = (column: Int32Array): Int32Array => column.slice(PAD, PAD + count)
  return { example, tagIds: cut(tagId), morphIds: cut(morphId), lemmas: cut(lemma) }
}
