#!/usr/bin/env node
import '../dist/cli/rapporteur.js'
