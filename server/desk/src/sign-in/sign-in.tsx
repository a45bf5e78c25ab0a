import { useEffect, useState } from 'react';
import { TroubleLine } from '../parts/trouble-line';
import { DemoWay } from './demo-way';
import { PassWay } from './pass-way';

/** The first page for somebody who is not signed in. */
export const SignIn = () => (
  <main className="sign-in-page">
    <div className="card">
      <h1 className="t-head">邻里工作台</h1>
      <SignInCard />
    </div>
  </main>
);

/** The ways in: a code that one's phone confirms; in the demo also one of its people. */
export function SignInCard() {
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => setTrouble(null), []);
  return (
    <>
      <PassWay onTrouble={setTrouble} />
      {DEMO && <DemoWay onTrouble={setTrouble} />}
      <TroubleLine trouble={trouble} />
    </>
  );
}
