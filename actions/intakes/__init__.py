"""The queue of the jeugdprofessional: intakes from arrival to the first conversation."""
