import { LayerList } from './LayerList.tsx';
import classes from './SidePanel.module.css';
import { TargetTree } from './TargetTree.tsx';

/** What to show: overlays and targets. */
export function SidePanel() {
  return (
    <aside className={classes['panel']} aria-label="Layers and targets">
      <LayerList />
      <TargetTree />
    </aside>
  );
}
