"""``python -m cis_summits``: the command ``cis-summits``, for an environment whose scripts are not on the path."""

import sys

from cis_summits.cli import main

if __name__ == "__main__":
    sys.exit(main())
