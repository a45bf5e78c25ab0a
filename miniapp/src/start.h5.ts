import './styles/ground.scss';
import './platform/ahead';
import { inSteps } from './platform/steps';

const router = () => import(/* webpackMode: "eager" */ './app.config?router');

/** The app in a browser starts bit by bit; what a step reads is there, and only waits for its turn. */
void inSteps([
  () => import(/* webpackMode: "eager" */ 'react-dom/client'),
  // brings Taro
  () => import(/* webpackMode: "eager" */ './platform/go'),
  () => import(/* webpackMode: "eager" */ './app'),
  router,
  async () => (await router()).mount(),
  async () => (await router()).route(),
]);
