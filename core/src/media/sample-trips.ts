/** A few days somewhere; ten photos of the sample library each. */
export interface SampleTrip {
  place: string
  latitude: number
  longitude: number
  /** As EXIF writes it. */
  offset: string
  firstDay: string
}

export const photosPerTrip = 10

export const sampleTrips: readonly SampleTrip[] = [
  { place: 'Lisbon', latitude: 38.7139, longitude: -9.1335, offset: '+01:00', firstDay: '2023-05-12' },
  { place: 'Kyoto', latitude: 34.9949, longitude: 135.785, offset: '+09:00', firstDay: '2023-11-18' },
  { place: 'Home', latitude: 48.1351, longitude: 11.582, offset: '+01:00', firstDay: '2023-12-24' },
  { place: 'Marrakesh', latitude: 31.6258, longitude: -7.9892, offset: '+01:00', firstDay: '2024-03-02' },
  { place: 'Home', latitude: 48.1642, longitude: 11.6056, offset: '+02:00', firstDay: '2024-05-20' },
  { place: 'Reykjavík', latitude: 64.1466, longitude: -21.9426, offset: '+00:00', firstDay: '2024-06-21' },
  { place: 'Cape Town', latitude: -33.9249, longitude: 18.4241, offset: '+02:00', firstDay: '2024-11-09' },
  { place: 'Edinburgh', latitude: 55.9486, longitude: -3.1999, offset: '+01:00', firstDay: '2025-04-18' },
  { place: 'Vancouver', latitude: 49.2827, longitude: -123.1207, offset: '-07:00', firstDay: '2025-08-03' },
  { place: 'Buenos Aires', latitude: -34.6037, longitude: -58.3816, offset: '-03:00', firstDay: '2025-10-11' },
  { place: 'Hanoi', latitude: 21.0285, longitude: 105.8542, offset: '+07:00', firstDay: '2022-09-02' },
  { place: 'Naples', latitude: 40.8518, longitude: 14.2681, offset: '+02:00', firstDay: '2022-06-14' },
]
