/**
 * The 14 accounts, two regions each. The ids are invented: 1111 2222, then the business unit's
 * number, then the account's.
 */
import type { Account, CellRef } from '../../../../shared/model/target.ts';

export const usEast = 'us-east-1';
export const usWest = 'us-west-2';
export const ireland = 'eu-west-1';
export const sydneyRegion = 'ap-southeast-2';

const american = [usEast, usWest];

const account = (
  id: string,
  alias: string,
  owner: { readonly businessUnitId: string; readonly production: boolean },
  regions: readonly string[] = american,
): Account => ({ id, alias, ...owner, regions });

const hrpProd = { businessUnitId: 'hrp', production: true };
const hrpNonprod = { businessUnitId: 'hrp', production: false };

export const adatumProd = account('111122220101', 'hrp-adatum-prod', hrpProd, [ireland, usEast]);
export const contosoProd = account('111122220102', 'hrp-contoso-prod', hrpProd);
export const fabrikamProd = account('111122220103', 'hrp-fabrikam-prod', hrpProd);
export const litwareProd = account('111122220104', 'hrp-litware-prod', hrpProd, [
  sydneyRegion,
  usWest,
]);
export const northwindProd = account('111122220105', 'hrp-northwind-prod', hrpProd);
export const prosewareProd = account('111122220106', 'hrp-proseware-prod', hrpProd);
/** Tailspin and Wingtip share one account. */
export const pooledProd = account('111122220107', 'hrp-pooled-prod', hrpProd);
export const hrpNonprodAccount = account('111122220108', 'hrp-nonprod', hrpNonprod);
/** Owns calendars that others read by sharing; we are not allowed into the account itself. */
export const sharedServices = account('111122220109', 'hrp-shared-services', hrpProd);
export const sourceProd = account('111122220201', 'source-prod', {
  businessUnitId: 'source',
  production: true,
});
export const sourceNonprod = account('111122220202', 'source-nonprod', {
  businessUnitId: 'source',
  production: false,
});
export const guidingCareProd = account('111122220301', 'gc-prod', {
  businessUnitId: 'guiding-care',
  production: true,
});
export const guidingCareNonprod = account('111122220302', 'gc-nonprod', {
  businessUnitId: 'guiding-care',
  production: false,
});
export const wellframeProd = account('111122220401', 'wellframe-prod', {
  businessUnitId: 'wellframe',
  production: true,
});

export const accounts: readonly Account[] = [
  adatumProd,
  contosoProd,
  fabrikamProd,
  litwareProd,
  northwindProd,
  prosewareProd,
  pooledProd,
  hrpNonprodAccount,
  sharedServices,
  sourceProd,
  sourceNonprod,
  guidingCareProd,
  guidingCareNonprod,
  wellframeProd,
];

/** An account's cells, or those of them in the named regions. */
export const cellsIn = (
  { id, regions }: Account,
  only: readonly string[] = regions,
): readonly CellRef[] => only.map((region) => ({ accountId: id, region }));
