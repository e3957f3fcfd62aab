"""What one office asks another for, line by line; each with its answer and its corrections."""

from information.models.items import Correction, InfoItem
from information.models.request import InformationRequest, InformationSeries

__all__ = ["Correction", "InfoItem", "InformationRequest", "InformationSeries"]
