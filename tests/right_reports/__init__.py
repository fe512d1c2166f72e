"""Made reports in which every figure is right, though some look wrong at a first glance."""
