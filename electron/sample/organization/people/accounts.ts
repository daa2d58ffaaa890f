/**
 * The 14 accounts, two regions each. The ids are invented: 1111 2222, then the business unit's
 * number, then the account's.
 */
import type { Account, CellRef } from '../../../../shared/model/target.ts';

export const usEast = 'us-east-1';
export const usWest = 'us-west-2';
export const ireland = 'eu-west-1';
export const sydneyRegion = 'ap-southeast-2';

const hrpProd = { businessUnitId: 'hrp', production: true, regions: [usEast, usWest] };

export const adatumProd: Account = {
  ...hrpProd,
  id: '111122220101',
  alias: 'hrp-adatum-prod',
  regions: [ireland, usEast],
};
export const contosoProd: Account = {
  ...hrpProd,
  id: '111122220102',
  alias: 'hrp-contoso-prod',
  managedByAms: true,
};
export const fabrikamProd: Account = { ...hrpProd, id: '111122220103', alias: 'hrp-fabrikam-prod' };
export const litwareProd: Account = {
  ...hrpProd,
  id: '111122220104',
  alias: 'hrp-litware-prod',
  regions: [sydneyRegion, usWest],
};
export const northwindProd: Account = {
  ...hrpProd,
  id: '111122220105',
  alias: 'hrp-northwind-prod',
};
export const prosewareProd: Account = {
  ...hrpProd,
  id: '111122220106',
  alias: 'hrp-proseware-prod',
};
/** Tailspin and Wingtip share one account. */
export const pooledProd: Account = { ...hrpProd, id: '111122220107', alias: 'hrp-pooled-prod' };
export const hrpNonprodAccount: Account = {
  ...hrpProd,
  id: '111122220108',
  alias: 'hrp-nonprod',
  production: false,
};
/** Owns calendars that others read by sharing; we are not allowed into the account itself. */
export const sharedServices: Account = {
  ...hrpProd,
  id: '111122220109',
  alias: 'hrp-shared-services',
};
export const sourceProd: Account = {
  id: '111122220201',
  alias: 'source-prod',
  businessUnitId: 'source',
  production: true,
  regions: [usEast, usWest],
};
export const sourceNonprod: Account = {
  ...sourceProd,
  id: '111122220202',
  alias: 'source-nonprod',
  production: false,
};
export const guidingCareProd: Account = {
  id: '111122220301',
  alias: 'gc-prod',
  businessUnitId: 'guiding-care',
  production: true,
  regions: [usEast, usWest],
};
export const guidingCareNonprod: Account = {
  ...guidingCareProd,
  id: '111122220302',
  alias: 'gc-nonprod',
  production: false,
};
export const wellframeProd: Account = {
  id: '111122220401',
  alias: 'wellframe-prod',
  businessUnitId: 'wellframe',
  production: true,
  regions: [usEast, usWest],
};

/** In the order the sample shows them. */
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
