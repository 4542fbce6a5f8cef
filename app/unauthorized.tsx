// Nothing answers so: whoever is not signed in is led to sign in. Without it the framework's own page goes with every page.
export { default } from './forbidden'
