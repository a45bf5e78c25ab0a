import { Button } from './button';

interface FileMadeProps {
  /** Where the file lies; null until it is made. */
  url: string | null;
  busy: boolean;
  /** What is said before it is made. */
  note: string;
}

/** The foot of a form that makes a file: making it, then fetching it, which only whoever made it can, for ten minutes. */
export const FileMade = ({ url, busy, note }: FileMadeProps) => (
  <div className="file-made">
    {url ? (
      <a className="btn btn--main" href={url} download>
        下载文件
      </a>
    ) : (
      <Button submit icon="download" busy={busy}>
        做成文件
      </Button>
    )}
    <span className="quiet">{url ? '十分钟里只有您能下载。' : note}</span>
  </div>
);
