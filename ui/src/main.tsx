/** Starts the interface. */
import { render } from 'preact'
import { App } from './shell/app'
import './shell/app.css'

render(<App />, document.getElementById('app')!)
