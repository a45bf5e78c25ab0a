/** Teaches the element in which a page is pulled down what it does. */
export declare function defineCustomElement(): void;
