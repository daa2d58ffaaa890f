import { Checkbox } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { Layer } from '../presenters/calendar-item.ts';
import { calendarPanelMessages } from '../presenters/calendar-panel-messages.ts';
import { countByLayer } from '../presenters/item-filter.ts';
import { itemsIn } from '../presenters/item-index.ts';
import { layerOrder, layerWords } from '../presenters/item-words.ts';
import { formatNumber } from '../presenters/locale.ts';
import { rangeInView } from '../presenters/visible-range.ts';
import { useTargetedItems } from '../state/calendar-items.ts';
import { useDisplayZone } from '../state/derived.ts';
import { toggleLayer, shownSpan, useViewStore } from '../state/view-store.ts';
import classes from './SidePanel.module.css';

const swatches: Readonly<Record<Layer, string>> = {
  windows: 'var(--agreed)',
  calendars: 'var(--allow)',
  maintenance: 'var(--mw)',
  releases: 'var(--rel)',
  freezes: 'var(--block)',
  holidays: 'var(--holiday)',
  database: 'var(--db)',
  patches: 'var(--warn-solid)',
  deadlines: 'var(--block)',
};

/** A switch for each overlay, with how much of it the shown days hold. */
export function LayerList() {
  const layers = useViewStore((state) => state.layers);
  const counts = useCounts();
  return (
    <section aria-labelledby="layers">
      <div className={classes['head']}>
        <h2 id="layers" className={classes['title']}>
          Layers
        </h2>
      </div>
      {layerOrder.map((layer) => (
        <label key={layer} className={classes['row']} data-off={!layers[layer] || undefined}>
          <Checkbox
            size="13px"
            radius={3}
            checked={layers[layer]}
            onChange={() => toggleLayer(layer)}
            aria-label={calendarPanelMessages.layer(layerWords[layer], counts[layer])}
          />
          <span className={classes['swatch']} style={swatchStyle(layer)} aria-hidden />
          <span className={classes['label']} title={layerWords[layer]}>
            {layerWords[layer]}
          </span>
          <span className={classes['count']}>{formatNumber(counts[layer])}</span>
        </label>
      ))}
    </section>
  );
}

function useCounts(): Readonly<Record<Layer, number>> {
  const items = useTargetedItems();
  const view = useViewStore(shownSpan);
  const date = useViewStore((state) => state.date);
  return countByLayer(itemsIn(items, rangeInView(view, date, useDisplayZone())));
}

// Custom properties are not in React's type of a style.
const swatchStyle = (layer: Layer): CSSProperties =>
  ({ '--swatch': swatches[layer] }) as CSSProperties;
