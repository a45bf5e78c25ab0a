import { useEffect, type PropsWithChildren } from 'react';
import './app.scss';
import { askAhead } from './platform/landing';
import { offerNewer } from './platform/newer';
import './styles/host';

askAhead();

/** The app: nothing of its own around its pages; once started, it offers a newer version when there is one. */
export default function App({ children }: PropsWithChildren) {
  useEffect(offerNewer, []);
  return children;
}
