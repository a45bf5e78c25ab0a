import { divIcon, latLngBounds, map as mapOn, marker, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import type { Plan, Spot } from '@linli/shared/board/board.contract';
import { spotWords } from '@linli/shared/board/board.words';

interface PlanMapProps {
  map: NonNullable<Plan['map']>;
  spots: readonly Spot[];
  onChoose: (id: string) => void;
}

/** Buildings whose place is known on a map of the configured source, each with how many matters are open there; markers are reached by Tab. */
export default function PlanMap({ map: { tiles, credit }, spots, onChoose }: PlanMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!box.current) return;
    const drawn = mapOn(box.current, { zoomControl: true, attributionControl: true });
    drawn.attributionControl.setPrefix(false);
    tileLayer(tiles, { attribution: escaped(credit), maxZoom: 19 }).addTo(drawn);
    const points = spots.flatMap(({ at }) => (at ? [[at.lat, at.long] as [number, number]] : []));
    drawn.fitBounds(latLngBounds(points).pad(0.2), { maxZoom: 18 });
    for (const { id, name, at, open, late } of spots) {
      if (!at) continue;
      const words = `${name} ${spotWords({ open, late })}`;
      const look = late ? 'pin is-late' : open ? 'pin is-open' : 'pin';
      const shown = escaped(open ? `${name} ${open}` : name);
      const icon = divIcon({ className: look, html: `<span>${shown}</span>`, iconSize: [24, 24] });
      marker([at.lat, at.long], { icon, keyboard: true, title: words, alt: words })
        .on('click', () => choose.current(id))
        .on('keydown', ({ originalEvent }) => originalEvent.key === 'Enter' && choose.current(id))
        .addTo(drawn)
        .getElement()
        ?.setAttribute('aria-label', words);
    }
    return () => void drawn.remove();
  }, [tiles, credit, spots]);
  return <div ref={box} className="plan__map" role="group" aria-label="地图" />;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
