import { markPath, settingApi } from '@linli/shared/setting/setting.api';
import { useAsk } from '../platform/use-ask';

/** The mark of the district, or where it has none, ours. */
export function Mark() {
  const terms = useAsk(settingApi.appearance).data?.terms;
  if (!terms?.mark) return <OwnMark />;
  return <img className="rail__mark" src={markPath(terms.mark)} alt={terms.name} width="44" height="44" />;
}

/** The mark of Linli: a door that stands open under a lamp. */
const OwnMark = () => (
  <svg className="rail__mark" viewBox="0 0 44 44" role="img" aria-label="邻里">
    <rect x="1" y="1" width="42" height="42" rx="9" fill="var(--enamel)" />
    <rect
      x="3.8"
      y="3.8"
      width="36.4"
      height="36.4"
      rx="6.5"
      fill="none"
      stroke="#fff"
      strokeOpacity=".5"
      strokeWidth="1.5"
    />
    <g transform="translate(3.3 2.8) scale(.85)">
      <path d="M12.5 36V18.5a1.5 1.5 0 0 1 1.5-1.5h8V36z" fill="#fff" />
      <path d="M22 18h8a1 1 0 0 1 1 1V36H22z" fill="none" stroke="#fff" strokeWidth="2" />
      <circle cx="19" cy="27.5" r="1.4" fill="var(--enamel)" />
      <circle cx="25" cy="27.5" r="1.4" fill="#fff" />
      <circle cx="22" cy="10" r="3.6" fill="#F6B73C" />
      <path d="M8 36h28" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    </g>
  </svg>
);
