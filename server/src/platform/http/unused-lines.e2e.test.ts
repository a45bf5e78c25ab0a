import { once } from 'node:events';
import { connect } from 'node:net';
import { openHouse } from '../testing/house';

test('the house closes at once though somebody has opened a line and said nothing', async () => {
  const house = await openHouse();
  const { hostname, port } = new URL(house.url);
  const line = connect(Number(port), hostname);
  await once(line, 'connect');
  const gone = once(line, 'close');
  // so that the server has taken the line before it closes
  await fetch(`${house.url}/api/health/live`);
  await house.close();
  await gone;
});
