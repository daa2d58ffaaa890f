/** What main and the reading process say to each other. Plain data; credentials only ever to the reader. */
import type { AwsError } from '../aws/aws-error.ts';
import type { NetworkFacts } from '../aws/connection.ts';
import type { SsmCredentials } from '../aws/ssm-access.ts';
import type { FreshReading, KnownCell } from '../services/cloud-port.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';

/** From main. `open` comes first, once. */
export type ToReader =
  | { readonly kind: 'open'; readonly network: NetworkFacts }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly cell: CellRef;
      readonly known: KnownCell | null;
    }
  | { readonly kind: 'stop'; readonly id: number }
  | {
      readonly kind: 'credentials';
      readonly id: number;
      readonly answer: Result<SsmCredentials, AwsError>;
    };

/** From the reader. */
export type FromReader =
  | { readonly kind: 'read'; readonly id: number; readonly reading: FreshReading }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string }
  | { readonly kind: 'throttled'; readonly cell: CellRef }
  | { readonly kind: 'credentials-wanted'; readonly id: number; readonly cell: CellRef }
  | { readonly kind: 'forget'; readonly cell: CellRef };

/** One end of a line between two processes. */
export interface Line<Out, In> {
  readonly post: (message: Out) => void;
  readonly listen: (onMessage: (message: In) => void) => void;
}

/** The reading process as main holds it. */
export interface ReaderProcess extends Line<ToReader, FromReader> {
  /** Hears, once, that the process is gone, wished or not. */
  readonly onGone: (listener: () => void) => void;
  readonly end: () => void;
}
