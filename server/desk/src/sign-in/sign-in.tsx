import { useEffect, useState } from 'react';
import { identityApi } from '@linli/shared/identity/identity.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { refusalWords } from '@linli/shared/refusal';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { DemoWay } from './demo-way';
import { PassWay } from './pass-way';
import { PlatformWay, saidInAddress } from './platform-way';

/** The first page for somebody who is not signed in. */
export const SignIn = () => (
  <main className="sign-in-page">
    <div className="card">
      <h1 className="t-head">邻里工作台</h1>
      <SignInCard />
    </div>
  </main>
);

/** The ways in: a code that one's phone confirms, the city platform where there is one; in the demo also one of its people. */
export function SignInCard() {
  const [trouble, setTrouble] = useState<unknown>(null);
  const [said] = useState(saidInAddress);
  const linking = said === 'identity.unlinked';
  useEffect(() => setTrouble(null), []);
  return (
    <>
      {said && (
        <p className="sign-in-page__said" role="status">
          {refusalWords(said)}
        </p>
      )}
      <PassWay enter={linking ? link : enter} onTrouble={setTrouble} />
      {!linking && <PlatformWay />}
      {DEMO && <DemoWay onTrouble={setTrouble} />}
      <TroubleLine trouble={trouble} />
    </>
  );
}

const enter = (pass: string) => call(peopleApi.signIn, { body: { code: `pass:${pass}` } }).then(forgetSaid);
const link = (pass: string) => call(identityApi.link, { body: { pass } }).then(forgetSaid);

/** Whoever signs in next is not told what the one before was. */
const forgetSaid = () => history.replaceState(null, '', location.pathname);
