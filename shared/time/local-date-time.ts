/**
 * A wall-clock reading without a zone: `YYYY-MM-DDTHH:mm`, or with `:ss` when seconds are not 0.
 * It denotes an instant only together with a zone; see `toInstant` in zone.ts.
 */
export type LocalDateTime = string;

/** A calendar day without a zone: `YYYY-MM-DD`. */
export type IsoDate = string;

/** An IANA zone name such as `America/New_York`. Never a bare offset. */
export type Zone = string;
