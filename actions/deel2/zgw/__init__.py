"""The APIs for zaakgericht werken of the VNG: Zaken 1.5, Documenten 1.4 and Klantinteracties."""
