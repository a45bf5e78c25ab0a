import type * as Framework from 'glass-easel';

/** A finger's event on its way from the drawn page to the logic of the app. */
export interface FromView {
  type: string;
  detail: Record<string, unknown>;
  target: { id: string; dataset: Record<string, unknown> };
  currentTarget: { id: string; dataset: Record<string, unknown> };
}

export interface ViewPage {
  /** Draws a page's data; another route than before is another page. */
  linliShow: (route: string, data: object) => void;
  toLogic: (event: FromView) => Promise<void>;
}

/** Runs inside the browser: sets up WeChat's component framework there, and `linliShow`. Uses nothing from around it. */
export function installView(given: { framework: string; code: string; components: string[] }): void {
  const view = window as unknown as Window & ViewPage;
  const exported = {};
  new Function('exports', 'process', given.framework)(exported, { env: { NODE_ENV: 'production' } });
  const framework = exported as typeof Framework;
  const templates = new Function(`return ${given.code}`)() as Record<string, unknown>;
  const backend = new framework.CurrentWindowBackendContext();
  framework.globalOptions.backendContext = backend;
  backend.onEvent((target, type, detail, options) => {
    const event = new framework.Event(type, detail as object, options);
    framework.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });

  class Box extends HTMLElement {
    static observedAttributes = ['value', 'placeholder', 'maxlength', 'src', 'mode', 'aria-label'];
    get inner(): HTMLElement {
      const known = this.firstElementChild;
      if (known) return known as HTMLElement;
      const kind = this.localName === 'wx-image' ? 'img' : this.localName.slice(3);
      return this.appendChild(document.createElement(kind));
    }
    attributeChangedCallback(name: string, _before: string, value: string): void {
      const { inner } = this;
      if (name === 'mode')
        inner.style.objectFit = value === 'aspectFill' ? 'cover' : value === 'aspectFit' ? 'contain' : 'fill';
      else if (name === 'value') (inner as HTMLInputElement).value = value;
      else if (name === 'aria-label' && inner.localName === 'img') inner.setAttribute('alt', value);
      else if (value !== '' && !(name === 'maxlength' && Number(value) < 0)) inner.setAttribute(name, value);
    }
  }
  for (const tag of ['wx-image', 'wx-input', 'wx-textarea']) customElements.define(tag, class extends Box {});

  type Handled = Framework.ShadowedEvent<Record<string, unknown>>;
  const spot = (element: Handled['target']) => {
    const { id, dataset } = element as unknown as { id: string; dataset: Record<string, unknown> };
    return { id, dataset };
  };
  const eh = (event: Handled) => {
    const box = document.activeElement as HTMLInputElement | null;
    const detail = event.type === 'input' ? { value: box?.value ?? '' } : {};
    void view.toLogic({
      type: event.type,
      detail,
      target: spot(event.target),
      currentTarget: spot(event.currentTarget),
    });
  };
  const space = new framework.ComponentSpace();
  const template = (name: string) => ({
    groupList: templates,
    content: templates[name],
    fallbackListenerOnNativeNode: true,
  });
  const using = Object.fromEntries(given.components.map((name) => [name.split('/').at(-1) ?? name, name]));
  for (const name of given.components)
    space.defineComponent({
      is: name,
      properties: { i: Object, l: String },
      template: template(name),
      using,
      methods: { eh },
    });

  let shown: { route: string; page: Framework.GeneralComponent } | null = null;
  view.linliShow = (route, data) => {
    if (shown?.route !== route) {
      const kind = space.defineComponent({
        is: route,
        data: { root: { cn: [] } },
        template: template(route),
        using,
        methods: { eh },
      });
      const page = framework.Component.createWithContext('root', kind.general(), backend);
      const place =
        document.querySelector('root') ?? document.body.appendChild(document.createElement('root'));
      framework.Element.replaceDocumentElement(page, document.body as never, place as never);
      shown = { route, page };
    }
    shown.page.setData(data);
    for (const element of Array.from(document.querySelectorAll('[aria-role]'))) {
      const role = element.getAttribute('aria-role');
      if (role) element.setAttribute('role', role);
      for (const name of element.getAttributeNames())
        if (name.startsWith('aria-') && element.getAttribute(name) === '') element.removeAttribute(name);
    }
  };
}
