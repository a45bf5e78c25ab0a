import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import './figures.scss';

const FiguresBoard = lazy(() => import('./figures-board'));
const FiguresWall = lazy(() => import('./figures-wall'));

/** The figures of the reader's places, and the same for a large screen on the wall. */
export default function FiguresPage() {
  return (
    <Switch>
      <Route path="/figures/wall">
        <FiguresWall />
      </Route>
      <Route>
        <FiguresBoard />
      </Route>
    </Switch>
  );
}
