import type { Speech } from './host.port';

/** Plays in a browser. */
export function play(url: string, ended: (heard: boolean) => void): () => void {
  const sound = new Audio(url);
  sound.onended = () => ended(true);
  sound.onerror = () => ended(false);
  let stopped = false;
  // stopping before it has begun is no fault
  sound.play().catch(() => stopped || ended(false));
  return () => {
    stopped = true;
    sound.onerror = null;
    sound.pause();
  };
}

const chinese = (voices: readonly SpeechSynthesisVoice[]) =>
  voices.find(({ lang }) => /^(zh|cmn)([-_](CN|Hans))?/i.test(lang) && !/TW|HK|yue/i.test(lang)) ??
  voices.find(({ lang }) => /^zh/i.test(lang));

/** The browser's own voice, where it has one; its list of voices comes late. */
export const speech: Speech | null =
  typeof speechSynthesis === 'undefined'
    ? null
    : {
        watch(changed) {
          const look = () => changed(chinese(speechSynthesis.getVoices()) !== undefined);
          speechSynthesis.addEventListener('voiceschanged', look);
          look();
          return () => speechSynthesis.removeEventListener('voiceschanged', look);
        },
        speak(words, ended) {
          const saying = new SpeechSynthesisUtterance(words);
          saying.lang = 'zh-CN';
          saying.voice = chinese(speechSynthesis.getVoices()) ?? null;
          saying.rate = 0.9;
          saying.onend = saying.onerror = () => ended();
          speechSynthesis.cancel();
          speechSynthesis.speak(saying);
        },
        stop: () => speechSynthesis.cancel(),
      };
