/** Asks a browser for up to `max` pictures through its own file dialog; none when it is closed without a choice. */
export function pickPictures(max: number): Promise<File[]> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = max > 1;
    input.hidden = true;
    const finish = () => {
      input.remove();
      done(Array.from(input.files ?? []).slice(0, max));
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input); // some browsers open the dialog only for an element that is in the page
    input.click();
  });
}
