"""`python -m adapters.cli` is `frontdesk`."""

from adapters.cli.main import main

main()
