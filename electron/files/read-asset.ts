import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** A file of the app's own pages. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Reads a page file below `root`. A path that leads out of it, an unknown type or a missing
 * file is `null`: the window gets a 404 and learns nothing about the disk.
 */
export async function readAsset(root: string, urlPath: string): Promise<Asset | null> {
  const decoded = decode(urlPath);
  if (decoded === null || decoded.includes('\0')) return null;
  const path = normalize(join(root, decoded));
  const contentType = contentTypes[extname(path)];
  if (!path.startsWith(root + sep) || contentType === undefined) return null;
  try {
    const bytes = await readFile(path);
    return { bytes: new Uint8Array(bytes), contentType };
  } catch {
    return null; // Missing, or a folder: both are "not found" to the window.
  }
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null; // Malformed percent signs name no file of ours.
  }
}
