/** Whom windows are negotiated with, and in which cells each environment lives. */
import type { WeeklyHours } from '../../../../shared/model/hours.ts';
import type { CellRef, Customer, Environment } from '../../../../shared/model/target.ts';
import {
  adatumProd,
  cellsIn,
  contosoProd,
  fabrikamProd,
  guidingCareNonprod,
  guidingCareProd,
  hrpNonprodAccount,
  litwareProd,
  northwindProd,
  pooledProd,
  prosewareProd,
  sourceNonprod,
  sourceProd,
  usEast,
  usWest,
  wellframeProd,
} from './accounts.ts';
import { hrpContacts } from './on-call.ts';
import { london, losAngeles, newYork, sydney, utc } from '../zones.ts';

/** Machines nobody counted, where hotfixes for a few of them are planned too, are left out. */
const prod = (cells: readonly CellRef[], pushCalendar: string, machines?: number): Environment => ({
  id: 'prod',
  name: 'prod',
  production: true,
  cells,
  pushCalendar,
  ...(machines !== undefined && { machines }),
});

const nonprod = (cells: readonly CellRef[], pushCalendar: string): Environment => ({
  id: 'nonprod',
  name: 'nonprod',
  production: false,
  cells,
  pushCalendar,
});

/** HRP's customers work around the clock; by day their own people are at it. */
const businessHours: WeeklyHours = {
  weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'],
  from: '08:00',
  to: '18:00',
  name: 'business hours',
};
const hrp = {
  businessUnitId: 'hrp',
  managedByAms: false,
  forbiddenHours: [businessHours],
  contacts: hrpContacts,
};
const hrpNonprodIn = (region: string): Environment =>
  nonprod(cellsIn(hrpNonprodAccount, [region]), 'hrp-patching');

const hrpCustomers: readonly Customer[] = [
  {
    ...hrp,
    id: 'adatum',
    name: 'Adatum',
    zone: london,
    noticeDays: 7,
    environments: [prod(cellsIn(adatumProd), 'hrp-patching'), hrpNonprodIn(usEast)],
  },
  {
    ...hrp,
    id: 'contoso',
    name: 'Contoso',
    zone: newYork,
    noticeDays: 10,
    managedByAms: true,
    environments: [prod(cellsIn(contosoProd), 'hrp-patching', 180), hrpNonprodIn(usEast)],
  },
  {
    ...hrp,
    id: 'fabrikam',
    name: 'Fabrikam',
    zone: losAngeles,
    noticeDays: 10,
    environments: [prod(cellsIn(fabrikamProd), 'hrp-patching', 150), hrpNonprodIn(usWest)],
  },
  {
    ...hrp,
    id: 'litware',
    name: 'Litware',
    zone: sydney,
    noticeDays: 14,
    environments: [prod(cellsIn(litwareProd), 'hrp-patching', 90)],
  },
  {
    ...hrp,
    id: 'northwind',
    name: 'Northwind',
    zone: newYork,
    noticeDays: 3,
    environments: [prod(cellsIn(northwindProd), 'hrp-patching', 200), hrpNonprodIn(usEast)],
  },
  {
    ...hrp,
    id: 'proseware',
    name: 'Proseware',
    zone: losAngeles,
    noticeDays: 7,
    environments: [prod(cellsIn(prosewareProd), 'hrp-patching'), hrpNonprodIn(usWest)],
  },
  {
    ...hrp,
    id: 'tailspin',
    name: 'Tailspin',
    zone: newYork,
    noticeDays: 10,
    environments: [prod(cellsIn(pooledProd), 'hrp-patching', 60)],
  },
  {
    ...hrp,
    id: 'wingtip',
    name: 'Wingtip',
    zone: losAngeles,
    noticeDays: 14,
    environments: [prod(cellsIn(pooledProd), 'hrp-patching', 60)],
  },
];

const sourceEnvironments: readonly Environment[] = [
  prod(cellsIn(sourceProd), 'source-patching', 200),
  nonprod(cellsIn(sourceNonprod), 'source-patching'),
];

/** 8 customers of HRP in 4 zones, Source's two products, Guiding Care and Wellframe. */
export const customers: readonly Customer[] = [
  ...hrpCustomers,
  {
    id: 'source-claims',
    name: 'Source claims',
    businessUnitId: 'source',
    zone: newYork,
    noticeDays: 10,
    managedByAms: false,
    products: ['source-claims'],
    environments: sourceEnvironments,
  },
  {
    id: 'source-portal',
    name: 'Source portal',
    businessUnitId: 'source',
    zone: newYork,
    noticeDays: 10,
    managedByAms: false,
    products: ['source-portal'],
    environments: sourceEnvironments,
  },
  {
    id: 'guiding-care',
    name: 'Guiding Care',
    businessUnitId: 'guiding-care',
    zone: newYork,
    noticeDays: 5,
    managedByAms: false,
    products: ['guiding-care'],
    environments: [
      prod(cellsIn(guidingCareProd), 'gc-patching', 40),
      {
        id: 'reporting',
        name: 'reporting',
        production: true,
        cells: cellsIn(guidingCareProd, [usWest]),
        pushCalendar: 'gc-patching',
      },
      nonprod(cellsIn(guidingCareNonprod), 'gc-patching'),
    ],
  },
  {
    id: 'wellframe',
    name: 'Wellframe',
    businessUnitId: 'wellframe',
    zone: utc,
    noticeDays: 0,
    managedByAms: false,
    environments: [prod(cellsIn(wellframeProd), 'wellframe-patching')],
  },
];
