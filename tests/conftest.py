"""What the tests share: the content of the project, read once."""

import pytest

from exercises.catalogue import Catalogue, load


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()
