import { Redirect, Route, Switch } from 'wouter';
import { reportInOfficeApi } from '@linli/shared/report-in/report-in.api';
import { volunteerOfficeApi } from '@linli/shared/volunteer/volunteer.api';
import { below, PageOfParts } from '../shell/page-of-parts';
import { useAsk } from '../platform/use-ask';
import { parts } from './parts';
import './volunteering.scss';

const base = '/volunteering';

/** Who serves: report-ins to agree to, posts, teams, calls for members, services that come again, the ledgers. */
export default function VolunteeringPage() {
  const reportIns = useAsk(reportInOfficeApi.list);
  const posts = useAsk(volunteerOfficeApi.posts);
  const waiting: Record<string, number | undefined> = {
    [`${base}/report-ins`]: reportIns.data?.reportIns.filter(({ rights }) => rights.decide).length,
    [`${base}/posts`]: posts.data?.posts.filter(({ rights }) => rights.decide).length,
  };
  const counted = below(base, parts).map((part) => ({
    ...part,
    count: waiting[part.path],
    counted: '等着确认',
  }));
  return (
    <PageOfParts title="志愿" label="志愿的各项" parts={counted} scrolls>
      <div className="sheet-page volunteering">
        <Switch>
          {parts.map(({ path, part: Part }) => (
            <Route key={path} path={`${base}${path}/*?`}>
              <Part />
            </Route>
          ))}
          <Route>
            <Redirect to={`${base}/report-ins`} replace />
          </Route>
        </Switch>
      </div>
    </PageOfParts>
  );
}
