import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export interface ForbiddenRule {
  readonly name: string;
  readonly from: { readonly path?: string };
}

// The map is CommonJS so that the command line can read it too.
const map = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  readonly forbidden: readonly ForbiddenRule[];
  readonly options: Record<string, unknown> & { readonly enhancedResolveOptions: object };
};

export const rules = map.forbidden;

/** Cruises the folders below `baseDir` with the product's own map. */
export async function cruiseMap(
  baseDir: string,
  folders: readonly string[],
): Promise<ICruiseResult> {
  const tsConfig = resolve('tsconfig.base.json');
  const { output } = await cruise(
    [...folders],
    // The map's literal types are those of a plain object; the API names them more narrowly.
    {
      ...map.options,
      baseDir,
      validate: true,
      ruleSet: { forbidden: [...map.forbidden] },
      tsConfig: { fileName: tsConfig },
    } as Parameters<typeof cruise>[1],
    { ...map.options.enhancedResolveOptions },
    { tsConfig: extractTSConfig(tsConfig) },
  );
  if (typeof output === 'string') throw new Error('The cruise answered with text.');
  return output;
}

/** Names of the rules that were broken, each once. */
export const brokenRules = (result: ICruiseResult): ReadonlySet<string> =>
  new Set(result.summary.violations.map(({ rule }) => rule.name));
