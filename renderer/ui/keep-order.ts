/**
 * Whatever writes text into the page writes it as `shown` has it: the one place at which names of AWS and of files
 * are made safe to look at. What is in fields, in attributes that programs read and on the clipboard stays as it is.
 */
export function keepOrder(shown: (text: string) => string): void {
  const written = (value: unknown): unknown => (typeof value === 'string' ? shown(value) : value);
  const ofOne = ([text]: readonly unknown[]): unknown[] => [written(text)];
  change(Node.prototype, 'textContent', { part: 'set', told: ofOne });
  change(Node.prototype, 'nodeValue', { part: 'set', told: ofOne });
  change(Document.prototype, 'createTextNode', { part: 'value', told: ofOne });
  change(Element.prototype, 'setAttribute', {
    part: 'value',
    // A title is shown beside the pointer.
    told: ([name, value]) => [name, name === 'title' ? written(value) : value],
  });
}

interface Change {
  readonly part: 'set' | 'value';
  /** What is told instead of what it was told. */
  readonly told: (given: readonly unknown[]) => unknown[];
}

function change(of: object, name: string, { part, told }: Change): void {
  const property: Readonly<Record<string, unknown>> = {
    ...Object.getOwnPropertyDescriptor(of, name),
  };
  const before = property[part];
  if (typeof before !== 'function') throw new Error(`The page has no ${name} to write by`);
  const after = function (this: unknown, ...given: unknown[]): unknown {
    return Reflect.apply(before, this, told(given));
  };
  Object.defineProperty(of, name, { ...property, [part]: after });
}
