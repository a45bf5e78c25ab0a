/** WeChat brings its own shell. */
export {};
