/** A picture that fills its frame; `alt` empty where words beside it say the same. */
export const Picture = ({ src, alt = '', className }: { src: string; alt?: string; className?: string }) => (
  <img className={className} src={src} alt={alt} loading="lazy" />
);
