#!/usr/bin/env node
import '../dist/src/9-doors/cli/main.js'
