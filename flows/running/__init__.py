"""A run: each report through its stages, plainly, with Prefect or on a Dask cluster."""
