"""Sơ kết, tổng kết: looking back on the regulation, with figures nobody types."""
